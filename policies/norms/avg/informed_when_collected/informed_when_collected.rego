# METADATA
# title: Vertellen als je gegevens vraagt
# description: >-
#   Krijg je gegevens van iemand zelf, dan vertel je het meteen. Je zegt wie je bent, waarvoor het is en welke rechten
#   iemand heeft. Waarnemen met een camera of sensor telt ook.
# custom:
#   title_en: Telling when data are collected
#   description_en: >-
#     If data come from somebody themselves, you tell them at once. You say who you are, what it is for and which
#     rights they have. Observing by camera or sensor counts too.
#   level: obligation
#   source: {regulation: AVG, article: "13", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-07
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: communication
#   remedy: Zet alle punten van {data_subjects.told} op het formulier, op het bord of in de brief.
#   remedy_en: Put all points of {data_subjects.told} on the form, the sign or in the letter.
package norms.avg.informed_when_collected

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	"person" in input.facts.data_subjects.data_from
}

met if {
	"identity" in input.facts.data_subjects.told
	"purpose" in input.facts.data_subjects.told
	"recipients" in input.facts.data_subjects.told
	"retention" in input.facts.data_subjects.told
	"rights" in input.facts.data_subjects.told
	"must_provide" in input.facts.data_subjects.told
	"in_time" in input.facts.data_subjects.told
}

# Article 13(4), and Article 23 with Article 41 UAVG.
met if input.facts.data_subjects.not_told_because in {"known", "restricted"}
