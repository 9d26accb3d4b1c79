# METADATA
# title: Test niet langer dan zes maanden
# description: >-
#   Een test in de praktijk duurt niet langer dan nodig en nooit langer dan zes maanden. Zes maanden erbij kan alleen
#   als de aanbieder dat vooraf aan de markttoezichthouder meldt en uitlegt waarom het nodig is.
# custom:
#   title_en: Do not test for longer than six months
#   description_en: >-
#     A test in practice lasts no longer than needed and never longer than six months. Another six months are only
#     possible if the provider notifies the market surveillance authority beforehand and explains why they are needed.
#   level: obligation
#   source: {regulation: AIA, article: "60", paragraph: "4", point: "f", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: process_owner
#   remedy: Zet een einddatum in het plan en stop op tijd.
#   remedy_en: Set an end date in the plan and stop in time.
#   caveat: >-
#     Dit artikel geldt vanaf 2 augustus 2026. Welke systemen hoog risico hebben, volgt uit artikel 6, dat later gaat
#     gelden. Of tests daarvoor al aan dit artikel moeten voldoen, zegt de wet niet. Wij rekenen met de datum van dit
#     artikel zelf.
#   caveat_en: >-
#     This article applies from 2 August 2026. Which systems are high-risk follows from Article 6, which starts to
#     apply later. The law does not say whether tests before that must comply with this article. We count from the
#     date of this article itself.
package norms.aia.real_world_test_duration

import data.classification.real_world_testing

applies if real_world_testing.outside_sandbox

met if {
	"no_longer_than_needed" in input.facts.real_world_testing.arrangements
	_within_its_term
}

_within_its_term if input.facts.real_world_testing.months <= 6

_within_its_term if {
	input.facts.real_world_testing.months <= 12
	"extension_explained" in input.facts.real_world_testing.arrangements
}
