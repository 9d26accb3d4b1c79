# METADATA
# title: Inwoners is hun mening gevraagd
# description: Bij een impactvol algoritme vraagt de gemeente inwoners om hun mening voordat zij het gebruikt.
# custom:
#   title_en: Residents are consulted
#   description_en: With an impactful algorithm the municipality asks residents for their opinion before it uses it.
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
#   remedy: Vraag de mensen die het raakt wat zij ervan vinden. Vertel wat je ermee deed.
#   remedy_en: Ask the people whom it affects what they think of it. Tell what was done with it.
package norms.org.participation_consult

import data.classification.participation

applies if participation.consult

met if input.facts.participation.form in {"consult", "advise", "decide_together"}
