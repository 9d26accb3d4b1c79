# METADATA
# title: Verbod op misdaad voorspellen uit een profiel
# description: >-
#   Een AI-systeem mag niet alleen uit een profiel of iemands karakter voorspellen of een mens een strafbaar feit
#   pleegt. Het mag wel een mens helpen die al oordeelt op objectieve, controleerbare feiten die rechtstreeks over
#   het strafbare feit gaan.
# custom:
#   title_en: Prohibition of predicting crime from a profile
#   description_en: >-
#     An AI system may not predict from a profile or traits of character alone whether a person commits a criminal
#     offence. It may support a human assessment that already rests on objective, verifiable facts directly linked
#     to the offence.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "d", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Stop met deze voorspelling. Laat een mens oordelen op feiten over het strafbare feit zelf. Het systeem mag
#     daar hoogstens bij helpen.
#   remedy_en: >-
#     Stop this prediction. Let a human being assess on facts about the offence itself. The system may at most
#     support that.
package norms.aia.prohibited_crime_prediction

import data.classification.practice

applies if {
	"predicts_crime" in input.facts.practice.kinds
	practice.offered_or_used
	input.facts.practice.offence_is_criminal
	input.facts.practice.crime_basis == "only_profile"
}

met if {
	"human_assesses" in input.facts.practice.crime_assessment
	"based_on_facts_already" in input.facts.practice.crime_assessment
	"facts_verifiable" in input.facts.practice.crime_assessment
	"facts_directly_linked" in input.facts.practice.crime_assessment
}
