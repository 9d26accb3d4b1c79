# METADATA
# title: "Contract: wie betaalt de hulp"
# description: In het contract staat wie de kosten betaalt van uitleg, controles en andere hulp van de leverancier.
# custom:
#   title_en: "Contract: who pays for the help"
#   description_en: The contract says who pays the costs of explanation, audits and other help of the supplier.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel F", version: "2025-03-05"}
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
#   remedy: Neem deel F van de Europese modelbepalingen over en vul in wie wat betaalt.
#   remedy_en: Take over section F of the European model clauses and fill in who pays what.
package norms.procurement.costs

import data.classification.procurement

applies if procurement.model_clauses

met if "costs" in input.facts.contract.clauses
