# METADATA
# title: "Contract: fouten en incidenten herstellen"
# description: >-
#   Bij hoog risico staat in het contract dat de leverancier fouten en incidenten meldt, herstelt of het systeem
#   terugneemt.
# custom:
#   title_en: "Contract: correcting faults and incidents"
#   description_en: >-
#     With high risk the contract says that the supplier reports faults and incidents, corrects them or takes the system
#     back.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel C", version: "2025-03-05"}
#   enacted: "2025-03-05"
#   applies_from: "2025-03-05"
#   caveat: De Europese modelbepalingen zijn vrijwillig. Dat de gemeente dit punt als voorwaarde stelt, is beleid.
#   caveat_en: The European model clauses are voluntary. That the municipality makes this point a condition is policy.
#   due: before_contract
#   responsible: buyer
#   remedy: Neem deze bepaling over uit de versie voor hoog risico van de Europese modelbepalingen. Noem een termijn.
#   remedy_en: Take over this clause from the high-risk version of the European model clauses. Name a period.
package norms.procurement.corrective_actions

import data.classification.procurement

applies if procurement.high_risk_clauses

met if "corrective_actions" in input.facts.contract.clauses
