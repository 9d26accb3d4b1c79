# METADATA
# title: Bescherm wie meedoet aan een test
# description: >-
#   Bij een test in de praktijk gaan gegevens niet zonder waarborgen naar landen buiten de EU. Kwetsbare deelnemers
#   zijn beschermd, andere organisaties weten alles en tekenen een overeenkomst, bevoegde mensen houden toezicht en
#   elke uitkomst kan worden teruggedraaid.
# custom:
#   title_en: Protect whoever takes part in a test
#   description_en: >-
#     In a test in practice data do not go to countries outside the EU without safeguards. Vulnerable participants are
#     protected, other organisations know everything and sign an agreement, competent people oversee it and each
#     output can be reversed.
#   level: obligation
#   source: {regulation: AIA, article: "60", paragraph: "4", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: process_owner
#   remedy: Regel wat ontbreekt en neem het op in het plan voor de test.
#   remedy_en: Arrange what is missing and put it in the plan for the test.
#   caveat: >-
#     Dit artikel geldt vanaf 2 augustus 2026. Welke systemen hoog risico hebben, volgt uit artikel 6, dat later gaat
#     gelden. Of tests daarvoor al aan dit artikel moeten voldoen, zegt de wet niet. Wij rekenen met de datum van dit
#     artikel zelf.
#   caveat_en: >-
#     This article applies from 2 August 2026. Which systems are high-risk follows from Article 6, which starts to
#     apply later. The law does not say whether tests before that must comply with this article. We count from the
#     date of this article itself.
package norms.aia.real_world_test_safeguards

import data.classification.real_world_testing

applies if real_world_testing.outside_sandbox

met if {
	"transfers_safeguarded" in input.facts.real_world_testing.arrangements
	"vulnerable_protected" in input.facts.real_world_testing.arrangements
	"partners_agreed" in input.facts.real_world_testing.arrangements
	"overseen" in input.facts.real_world_testing.arrangements
	"reversible" in input.facts.real_world_testing.arrangements
}
