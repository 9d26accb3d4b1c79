# METADATA
# title: Meld het einde en de uitkomst van een test
# description: >-
#   De aanbieder vertelt de markttoezichthouder wanneer een test in de praktijk is geschorst of gestopt en wat eruit
#   kwam.
# custom:
#   title_en: Report the end and the outcome of a test
#   description_en: >-
#     The provider tells the market surveillance authority when a test in practice was suspended or ended and what
#     came out of it.
#   level: obligation
#   source: {regulation: AIA, article: "60", paragraph: "8", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   applies_from: "2026-08-02"
#   due: during_use
#   responsible: process_owner
#   remedy: Stuur de uitkomst en de datum van het einde naar de toezichthouder.
#   remedy_en: Send the outcome and the date of the end to the authority.
#   caveat: >-
#     Dit artikel geldt vanaf 2 augustus 2026. Welke systemen hoog risico hebben, volgt uit artikel 6, dat later gaat
#     gelden. Of tests daarvoor al aan dit artikel moeten voldoen, zegt de wet niet. Wij rekenen met de datum van dit
#     artikel zelf.
#   caveat_en: >-
#     This article applies from 2 August 2026. Which systems are high-risk follows from Article 6, which starts to
#     apply later. The law does not say whether tests before that must comply with this article. We count from the
#     date of this article itself.
package norms.aia.real_world_test_results

import data.classification.real_world_testing

applies if real_world_testing.outside_sandbox

met if "results_reported" in input.facts.real_world_testing.arrangements
