# METADATA
# title: "Contract: bijhouden wat het systeem doet"
# description: In het contract staat dat het systeem bijhoudt wat het doet, en dat de gemeente die gegevens krijgt.
# custom:
#   title_en: "Contract: keeping records"
#   description_en: >-
#     The contract says that the system keeps records of what it does, and that the municipality gets those records.
#   level: obligation
#   source: {regulation: MCCAI, article: "5", version: "2025-03-05"}
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
#   remedy: Neem artikel 5 van de Europese modelbepalingen over. Spreek af hoe lang de gegevens blijven.
#   remedy_en: Take over article 5 of the European model clauses. Agree how long the records stay.
package norms.procurement.record_keeping

import data.classification.procurement

applies if procurement.model_clauses

met if "record_keeping" in input.facts.contract.clauses
