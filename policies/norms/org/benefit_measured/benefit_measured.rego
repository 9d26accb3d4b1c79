# METADATA
# title: Gemeten of het opleverde wat was beloofd
# description: Na de start meet de gemeente of het systeem oplevert wat was beloofd.
# custom:
#   title_en: Measured whether it brought what was promised
#   description_en: After the start the municipality measures whether the system brings what was promised.
#   level: obligation
#   source: {regulation: ORG, article: "beloofde opbrengst", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 5. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 5. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: during_use
#   responsible: process_owner
#   remedy: Meet op de afgesproken dag en leg de uitkomst naast wat je beloofde. Stop als het niet genoeg is.
#   remedy_en: Measure on the day agreed and compare the result with what was promised. Stop if it is not enough.
package norms.org.benefit_measured

import data.classification.scrutiny

applies if scrutiny.full

met if "benefit" in input.facts.benefit.measured
