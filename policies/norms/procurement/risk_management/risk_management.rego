# METADATA
# title: "Contract: risico's beheersen"
# description: >-
#   In het contract staat dat de leverancier risico's steeds opnieuw bekijkt en beperkt, zolang het systeem wordt
#   gebruikt.
# custom:
#   title_en: "Contract: managing risks"
#   description_en: >-
#     The contract says that the supplier keeps examining risks and limits them, as long as the system is used.
#   level: obligation
#   source: {regulation: MCCAI, article: "2", version: "2025-03-05"}
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
#   remedy: Neem artikel 2 van de Europese modelbepalingen over, in de versie die past bij het risico.
#   remedy_en: Take over article 2 of the European model clauses, in the version that fits the risk.
package norms.procurement.risk_management

import data.classification.procurement

applies if procurement.model_clauses

met if "risk_management" in input.facts.contract.clauses
