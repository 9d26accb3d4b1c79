# METADATA
# title: "Contract: beoordeling vóór levering"
# description: >-
#   Bij hoog risico staat in het contract dat vóór levering is beoordeeld of het systeem aan de AI-verordening voldoet.
# custom:
#   title_en: "Contract: assessment before delivery"
#   description_en: >-
#     With high risk the contract says that before delivery it was assessed whether the system conforms to the AI Act.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel C", version: "2025-03-05"}
#   enacted: "2025-03-05"
#   applies_from: "2025-03-05"
#   caveat: >-
#     Voor de leverancier gaat de plicht zelf pas later in. Een contract van nu loopt vaak door tot na die dag. De
#     Europese modelbepalingen zijn vrijwillig. Dat de gemeente dit punt als voorwaarde stelt, is beleid.
#   caveat_en: >-
#     For the supplier the duty itself starts later only. A contract of today often runs on beyond that day. The
#     European model clauses are voluntary. That the municipality makes this point a condition is policy.
#   due: before_contract
#   responsible: buyer
#   remedy: >-
#     Neem deze bepaling over uit de versie voor hoog risico van de Europese modelbepalingen. Vraag om de verklaring.
#   remedy_en: Take over this clause from the high-risk version of the European model clauses. Ask for the declaration.
package norms.procurement.conformity_assessment

import data.classification.procurement

applies if procurement.high_risk_clauses

met if "conformity_assessment" in input.facts.contract.clauses
