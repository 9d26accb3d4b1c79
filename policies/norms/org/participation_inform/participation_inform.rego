# METADATA
# title: Inwoners zijn geïnformeerd
# description: Merken inwoners iets van een algoritme zonder grote gevolgen, dan vertelt de gemeente erover.
# custom:
#   title_en: Residents are informed
#   description_en: If residents notice an algorithm without great effects, the municipality tells about it.
#   level: obligation
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
#   responsible: communication
#   remedy: Vertel op de website en op de plek zelf wat het algoritme doet en waarom.
#   remedy_en: Tell on the website and on the spot what the algorithm does and why.
package norms.org.participation_inform

import data.classification.participation

applies if participation.inform

met if input.facts.participation.form in {"inform", "consult", "advise", "decide_together"}
