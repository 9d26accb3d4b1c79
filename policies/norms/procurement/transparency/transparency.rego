# METADATA
# title: "Contract: een uitkomst die je begrijpt"
# description: In het contract staat dat de gemeente de uitkomst kan begrijpen en goed kan gebruiken.
# custom:
#   title_en: "Contract: output that can be understood"
#   description_en: The contract says that the municipality can interpret the output and use it well.
#   level: obligation
#   source: {regulation: MCCAI, article: "6", version: "2025-03-05"}
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
#   remedy: Neem artikel 6 van de Europese modelbepalingen over. Laat de uitleg zien aan wie ermee gaat werken.
#   remedy_en: Take over article 6 of the European model clauses. Show the explanation to those who will work with it.
package norms.procurement.transparency

import data.classification.procurement

applies if procurement.model_clauses

met if "interpretable" in input.facts.contract.clauses
