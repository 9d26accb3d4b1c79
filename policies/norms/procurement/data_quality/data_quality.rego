# METADATA
# title: "Contract: goede gegevens"
# description: In het contract staat welke kwaliteit de gegevens hebben en hoe de leverancier vooroordelen beperkt.
# custom:
#   title_en: "Contract: good data"
#   description_en: The contract says what quality the data have and how the supplier limits bias.
#   level: obligation
#   source: {regulation: MCCAI, article: "3", version: "2025-03-05"}
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
#   remedy: Neem artikel 3 van de Europese modelbepalingen over. Beschrijf in de bijlage welke gegevens het zijn.
#   remedy_en: Take over article 3 of the European model clauses. Describe in the annex which data they are.
package norms.procurement.data_quality

import data.classification.procurement

applies if procurement.model_clauses

met if "data_quality" in input.facts.contract.clauses
