# METADATA
# title: Stop een test waarin het ernstig misgaat
# description: >-
#   Elk ernstig incident in een test in de praktijk wordt gemeld bij de markttoezichthouder. De aanbieder neemt meteen
#   maatregelen, of schorst of stopt de test, en kan het systeem meteen terughalen.
# custom:
#   title_en: Stop a test in which something goes seriously wrong
#   description_en: >-
#     Each serious incident in a test in practice is reported to the market surveillance authority. The provider takes
#     measures at once, or suspends or ends the test, and can recall the system at once.
#   level: obligation
#   source: {regulation: AIA, article: "60", paragraph: "7", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   applies_from: "2026-08-02"
#   due: during_use
#   responsible: process_owner
#   remedy: Spreek af wie meldt, wie stopt en hoe het systeem wordt teruggehaald.
#   remedy_en: Agree who reports, who stops it and how the system is recalled.
#   caveat: >-
#     Dit artikel geldt vanaf 2 augustus 2026. Welke systemen hoog risico hebben, volgt uit artikel 6, dat later gaat
#     gelden. Of tests daarvoor al aan dit artikel moeten voldoen, zegt de wet niet. Wij rekenen met de datum van dit
#     artikel zelf.
#   caveat_en: >-
#     This article applies from 2 August 2026. Which systems are high-risk follows from Article 6, which starts to
#     apply later. The law does not say whether tests before that must comply with this article. We count from the
#     date of this article itself.
package norms.aia.real_world_test_incidents

import data.classification.real_world_testing

applies if real_world_testing.outside_sandbox

met if {
	"incidents_reported" in input.facts.real_world_testing.arrangements
	"stops_when_risky" in input.facts.real_world_testing.arrangements
	"recall_procedure" in input.facts.real_world_testing.arrangements
}
