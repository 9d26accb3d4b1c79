# METADATA
# title: "Contract: nauwkeurig, betrouwbaar en veilig"
# description: >-
#   In het contract staat hoe nauwkeurig het systeem is, hoe goed het tegen fouten kan en hoe het tegen aanvallen is
#   beveiligd.
# custom:
#   title_en: "Contract: accurate, robust and secure"
#   description_en: The contract says how accurate and robust the system is and how it is secured against attacks.
#   level: obligation
#   source: {regulation: MCCAI, article: "8", version: "2025-03-05"}
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
#   remedy: Neem artikel 8 van de Europese modelbepalingen over. Noem een ondergrens die je kunt meten.
#   remedy_en: Take over article 8 of the European model clauses. Name a minimum that can be measured.
package norms.procurement.accuracy_security

import data.classification.procurement

applies if procurement.model_clauses

met if "accuracy_security" in input.facts.contract.clauses
