# METADATA
# title: "Contract: documentatie en gebruiksaanwijzing"
# description: >-
#   In het contract staat dat de leverancier technische documentatie en een gebruiksaanwijzing levert en bijhoudt.
# custom:
#   title_en: "Contract: documentation and instructions"
#   description_en: >-
#     The contract says that the supplier delivers technical documentation and instructions for use and keeps them up to
#     date.
#   level: obligation
#   source: {regulation: MCCAI, article: "4", version: "2025-03-05"}
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
#   remedy: Neem artikel 4 van de Europese modelbepalingen over. Vraag om een gebruiksaanwijzing in het Nederlands.
#   remedy_en: Take over article 4 of the European model clauses. Ask for instructions in Dutch.
package norms.procurement.documentation

import data.classification.procurement

applies if procurement.model_clauses

met if "documentation" in input.facts.contract.clauses
