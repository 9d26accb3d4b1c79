# METADATA
# title: Nodig en in verhouding
# description: >-
#   Je gebruikt persoonsgegevens alleen als het echt nodig is en het niet op een lichtere manier kan. Het nadeel voor
#   mensen past bij het doel.
# custom:
#   title_en: Needed and in proportion
#   description_en: >-
#     Personal data are only used where that is really needed and there is no lighter way. The disadvantage for people
#     fits the aim.
#   level: obligation
#   source: {regulation: AVG, article: "6", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-04
#   applies_from: "2018-05-25"
#   caveat: >-
#     De AVG noemt het nodig zijn. Dat daar verhouding en de lichtste manier bij horen, volgt uit rechtspraak en uit
#     het Algoritmekader. Bij toestemming geldt alleen dat je niet meer gebruikt dan nodig.
#   caveat_en: >-
#     The GDPR mentions that it must be necessary. That proportion and the lightest way belong to it follows from case
#     law and from the Algorithm Framework. With consent only the rule holds that no more is used than needed.
#   due: before_use
#   responsible: process_owner
#   remedy: Schrijf op welke lichtere manieren je hebt bekeken en waarom die niet genoeg zijn.
#   remedy_en: Write down which lighter ways you looked at and why they are not enough.
package norms.avg.necessity

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.personal_data.lawful_basis in {
		"contract",
		"legal_obligation",
		"legitimate_interest",
		"public_task",
		"vital_interests",
	}
}

met if {
	"needed" in input.facts.records.arranged
	"in_proportion" in input.facts.records.arranged
}
