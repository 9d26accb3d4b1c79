# METADATA
# title: Laat deelnemers altijd stoppen
# description: >-
#   Wie meedoet aan een test in de praktijk, kan altijd stoppen, zonder nadeel en zonder uitleg. De deelnemer kan dan
#   vragen om zijn gegevens meteen en voorgoed te wissen.
# custom:
#   title_en: Let participants stop at any time
#   description_en: >-
#     Whoever takes part in a test in practice can stop at any time, without disadvantage and without explanation. The
#     participant can then ask to have their data deleted at once and for good.
#   level: obligation
#   source: {regulation: AIA, article: "60", paragraph: "5", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   applies_from: "2026-08-02"
#   due: during_use
#   responsible: process_owner
#   remedy: Geef deelnemers een contact om te stoppen en wis hun gegevens als zij dat vragen.
#   remedy_en: Give participants a contact to stop and delete their data if they ask.
#   caveat: >-
#     Dit artikel geldt vanaf 2 augustus 2026. Welke systemen hoog risico hebben, volgt uit artikel 6, dat later gaat
#     gelden. Of tests daarvoor al aan dit artikel moeten voldoen, zegt de wet niet. Wij rekenen met de datum van dit
#     artikel zelf.
#   caveat_en: >-
#     This article applies from 2 August 2026. Which systems are high-risk follows from Article 6, which starts to
#     apply later. The law does not say whether tests before that must comply with this article. We count from the
#     date of this article itself.
package norms.aia.real_world_test_withdrawal

import data.classification.real_world_testing

applies if real_world_testing.outside_sandbox

met if "withdrawal" in input.facts.real_world_testing.arrangements
