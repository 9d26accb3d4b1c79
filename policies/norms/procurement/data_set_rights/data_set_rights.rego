# METADATA
# title: "Contract: rechten op datasets"
# description: In het contract staat wie welke dataset mag gebruiken, en dat de gemeente de hare aan het eind krijgt.
# custom:
#   title_en: "Contract: rights to data sets"
#   description_en: The contract says who may use which data set, and that the municipality gets its own at the end.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel D", version: "2025-03-05"}
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
#   remedy: Neem deel D van de Europese modelbepalingen over. Zet de datasets in een bijlage.
#   remedy_en: Take over section D of the European model clauses. Put the data sets in an annex.
package norms.procurement.data_set_rights

import data.classification.procurement

applies if procurement.model_clauses

met if "data_set_rights" in input.facts.contract.clauses
