# METADATA
# title: Inwoners geven advies
# description: >-
#   Bij AI met hoog risico geven inwoners advies voordat de gemeente het gebruikt. Zij horen wat ermee gebeurt.
# custom:
#   title_en: Residents advise
#   description_en: >-
#     With high-risk AI residents give advice before the municipality uses it. They hear what is done with it.
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
#   responsible: process_owner
#   remedy: Vraag een cliëntenraad, een burgerberaad of een panel om advies en antwoord schriftelijk.
#   remedy_en: Ask a clients' council, a citizens' assembly or a panel for advice and answer in writing.
package norms.org.participation_advise

import data.classification.participation

applies if participation.advise

met if input.facts.participation.form in {"advise", "decide_together"}
