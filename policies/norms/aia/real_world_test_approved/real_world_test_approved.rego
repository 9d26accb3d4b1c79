# METADATA
# title: Laat een test in de praktijk goedkeuren
# description: >-
#   Een AI-systeem met hoog risico mag voor de start in de praktijk worden getest, als er een plan is ingediend en de
#   test is geregistreerd. De markttoezichthouder keurde de test en het plan goed. Dertig dagen zonder antwoord telt
#   als goedkeuring, tenzij de nationale wet dat niet kent.
# custom:
#   title_en: Have a test in practice approved
#   description_en: >-
#     A high-risk AI system may be tested in practice before it starts, if a plan was submitted and the test was
#     registered. The market surveillance authority has approved the test and the plan. Thirty days without an answer
#     count as approval, unless national law does not provide for that.
#   level: obligation
#   source: {regulation: AIA, article: "60", paragraph: "4", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: process_owner
#   remedy: Dien het plan in en begin niet voordat de toezichthouder het goedkeurt.
#   remedy_en: Submit the plan and do not begin before the authority approves it.
#   caveat: >-
#     Dit artikel geldt vanaf 2 augustus 2026. Welke systemen hoog risico hebben, volgt uit artikel 6, dat later gaat
#     gelden. Of tests daarvoor al aan dit artikel moeten voldoen, zegt de wet niet. Wij rekenen met de datum van dit
#     artikel zelf.
#   caveat_en: >-
#     This article applies from 2 August 2026. Which systems are high-risk follows from Article 6, which starts to
#     apply later. The law does not say whether tests before that must comply with this article. We count from the
#     date of this article itself.
package norms.aia.real_world_test_approved

import data.classification.real_world_testing

applies if real_world_testing.outside_sandbox

met if {
	"plan_submitted" in input.facts.real_world_testing.arrangements
	"registered" in input.facts.real_world_testing.arrangements
	input.facts.real_world_testing.approval in {"approved", "tacit"}
}
