# METADATA
# title: Test alleen met toestemming
# description: >-
#   Wie meedoet aan een test in de praktijk, heeft vooraf en vrij toestemming gegeven, na duidelijke informatie. De
#   toestemming heeft een datum, ligt vast en de deelnemer krijgt een kopie. Kan vragen niet bij rechtshandhaving, dan
#   mag de test niemand schaden en worden de gegevens daarna gewist.
# custom:
#   title_en: Test with consent only
#   description_en: >-
#     Whoever takes part in a test in practice gave consent freely and beforehand, after clear information. The
#     consent is dated and documented and the participant gets a copy. Where asking is impossible in law enforcement,
#     the test may harm nobody and the data are deleted afterwards.
#   level: obligation
#   source: {regulation: AIA, article: "61", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag elke deelnemer alsnog om toestemming en laat anderen niet meedoen.
#   remedy_en: Ask each participant for consent after all and leave others out.
#   caveat: >-
#     Dit artikel geldt vanaf 2 augustus 2026. Welke systemen hoog risico hebben, volgt uit artikel 6, dat later gaat
#     gelden. Of tests daarvoor al aan dit artikel moeten voldoen, zegt de wet niet. Wij rekenen met de datum van dit
#     artikel zelf.
#   caveat_en: >-
#     This article applies from 2 August 2026. Which systems are high-risk follows from Article 6, which starts to
#     apply later. The law does not say whether tests before that must comply with this article. We count from the
#     date of this article itself.
package norms.aia.real_world_test_consent

import data.classification.law_enforcement
import data.classification.real_world_testing

applies if real_world_testing.outside_sandbox

met if {
	"free_and_beforehand" in input.facts.real_world_testing.consent
	"informed" in input.facts.real_world_testing.consent
	"documented" in input.facts.real_world_testing.consent
}

# Article 60(4)(i).
met if {
	"police_without_consent" in input.facts.real_world_testing.consent
	law_enforcement.activity
}
