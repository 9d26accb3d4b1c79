# METADATA
# title: Grondslag voor persoonsgegevens
# description: >-
#   Wie persoonsgegevens gebruikt, heeft daar een van de zes grondslagen van de AVG voor. Een taak of plicht van de
#   gemeente staat in een wet. Een eigen belang telt niet bij publieke taken.
# custom:
#   title_en: Lawful basis for personal data
#   description_en: >-
#     Whoever uses personal data has one of the six lawful bases of the GDPR for it. A task or duty of the
#     municipality is laid down in a law. A legitimate interest does not count for public tasks.
#   level: obligation
#   source: {regulation: AVG, article: "6", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-01
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Laat een jurist de grondslag uitzoeken en noem het wetsartikel. Is er geen grondslag, gebruik dan geen
#     persoonsgegevens.
#   remedy_en: >-
#     Have a lawyer work out the lawful basis and name the article of law. If there is none, do not use personal
#     data.
package norms.avg.lawful_basis

import data.classification.personal_data

applies if personal_data.under_gdpr

met if input.facts.personal_data.lawful_basis in {"consent", "contract", "vital_interests"}

# Article 6(3): the basis is laid down by law.
met if {
	input.facts.personal_data.lawful_basis in {"legal_obligation", "public_task"}
	input.facts.personal_data.basis_in_law
}

# Article 6(1), last sentence: not for public authorities in the performance of their tasks.
met if {
	input.facts.personal_data.lawful_basis == "legitimate_interest"
	input.facts.personal_data.outside_public_task
}
