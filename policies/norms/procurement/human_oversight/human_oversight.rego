# METADATA
# title: "Contract: mensen kunnen ingrijpen"
# description: >-
#   In het contract staat dat het systeem zo is gemaakt dat mensen toezicht kunnen houden en kunnen ingrijpen.
# custom:
#   title_en: "Contract: people can intervene"
#   description_en: The contract says that the system is made so that people can oversee it and intervene.
#   level: obligation
#   source: {regulation: MCCAI, article: "7", version: "2025-03-05"}
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
#   remedy: Neem artikel 7 van de Europese modelbepalingen over. Spreek af hoe je het systeem stopt.
#   remedy_en: Take over article 7 of the European model clauses. Agree how the system is stopped.
package norms.procurement.human_oversight

import data.classification.procurement

applies if procurement.model_clauses

met if "human_oversight" in input.facts.contract.clauses
