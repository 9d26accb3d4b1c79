# METADATA
# title: Wie eerder is benadeeld, beslist mee
# description: Raakt een impactvol algoritme een groep die eerder is benadeeld, laat die groep dan meebeslissen.
# custom:
#   title_en: Those who were harmed before decide along
#   description_en: If an impactful algorithm affects a group that was harmed before, let that group decide along.
#   level: advice
#   source: {regulation: ORG, article: "participatie", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 10. Welke stap bij welk effect past, is onze lezing van de
#     participatiematrix. Dit is gemeentelijk beleid en geen wet. De gemeente kan het aanpassen; de datum is die van dit
#     normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 10. Which step fits which effect is our reading of the
#     participation matrix. This is municipal policy, not a law. The municipality can adapt it; the date is that of this
#     pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Geef mensen uit de groep een stem in het besluit, bijvoorbeeld een plek in de AI Control Board.
#   remedy_en: Give people of the group a vote in the decision, for instance a seat in the AI control board.
package norms.org.participation_decide_together

import data.classification.participation

applies if participation.harmed_before

met if input.facts.participation.form == "decide_together"
