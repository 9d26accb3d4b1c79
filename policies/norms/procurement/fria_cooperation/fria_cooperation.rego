# METADATA
# title: "Contract: hulp bij de beoordeling van grondrechten"
# description: >-
#   Moet de gemeente de gevolgen voor grondrechten beoordelen, dan staat in het contract dat de leverancier daarbij
#   helpt.
# custom:
#   title_en: "Contract: help with the rights assessment"
#   description_en: >-
#     If the municipality must assess the impact on fundamental rights, the contract says that the supplier helps with
#     it.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel C", version: "2025-03-05"}
#   enacted: "2025-03-05"
#   applies_from: "2025-03-05"
#   caveat: De Europese modelbepalingen zijn vrijwillig. Dat de gemeente dit punt als voorwaarde stelt, is beleid.
#   caveat_en: The European model clauses are voluntary. That the municipality makes this point a condition is policy.
#   due: before_contract
#   responsible: buyer
#   remedy: Neem deze bepaling over uit de versie voor hoog risico van de Europese modelbepalingen.
#   remedy_en: Take over this clause from the high-risk version of the European model clauses.
package norms.procurement.fria_cooperation

import data.classification.procurement

applies if procurement.fria_clause

met if "fria_cooperation" in input.facts.contract.clauses
