# METADATA
# title: "Contract: registers en controle"
# description: In het contract staat dat de leverancier helpt met registers en meewerkt aan controles.
# custom:
#   title_en: "Contract: registers and audit"
#   description_en: The contract says that the supplier helps with registers and cooperates with audits.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel E", version: "2025-03-05"}
#   enacted: "2025-03-05"
#   applies_from: "2025-03-05"
#   caveat: >-
#     Er is een versie voor hoog risico en een lichte versie. Dat dit punt in beide hoort, is onze lezing. De Europese
#     modelbepalingen zijn vrijwillig. Dat de gemeente dit punt als voorwaarde stelt, is beleid.
#   caveat_en: >-
#     There is a version for high risk and a light one. That this point belongs in both is our reading. The European
#     model clauses are voluntary. That the municipality makes this point a condition is policy.
#   due: before_contract
#   responsible: buyer
#   remedy: Neem deel E van de Europese modelbepalingen over. Noem het Algoritmeregister.
#   remedy_en: Take over section E of the European model clauses. Name the Algorithm Register.
package norms.procurement.registration

import data.classification.procurement

applies if procurement.model_clauses

met if "registration" in input.facts.contract.clauses
