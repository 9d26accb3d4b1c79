# METADATA
# title: Vertellen als je gegevens van een ander krijgt
# description: >-
#   Krijg je gegevens van een ander, dan hoort iemand dat binnen een maand. Je vertelt waarvoor je ze gebruikt en van
#   wie je ze hebt.
# custom:
#   title_en: Telling when data come from others
#   description_en: >-
#     If data come from others, the person hears of it within a month. You tell what you use them for and from whom
#     you have them.
#   level: obligation
#   source: {regulation: AVG, article: "14", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-07
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: communication
#   remedy: >-
#     Stuur een bericht met alle punten van {data_subjects.told}, of laat een jurist opschrijven welke uitzondering
#     geldt.
#   remedy_en: >-
#     Send a message with all points of {data_subjects.told}, or have a lawyer write down which exception holds.
package norms.avg.informed_when_obtained

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	"others" in input.facts.data_subjects.data_from
}

met if {
	"identity" in input.facts.data_subjects.told
	"purpose" in input.facts.data_subjects.told
	"categories" in input.facts.data_subjects.told
	"recipients" in input.facts.data_subjects.told
	"retention" in input.facts.data_subjects.told
	"rights" in input.facts.data_subjects.told
	"source" in input.facts.data_subjects.told
	"in_time" in input.facts.data_subjects.told
}

# Article 14(5), and Article 23 with Article 41 UAVG.
met if input.facts.data_subjects.not_told_because in {"known", "impossible", "in_law", "secrecy", "restricted"}
