# METADATA
# title: DPIA gedaan en opgevolgd
# description: >-
#   Bij een hoog privacyrisico onderzoek je vooraf de risico's (DPIA) en neem je de maatregelen die daaruit volgen.
# custom:
#   title_en: DPIA done and followed up
#   description_en: >-
#     With a high privacy risk you examine the risks beforehand (DPIA) and take the measures that follow from it.
#   level: obligation
#   source: {regulation: AVG, article: "35", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-13
#   applies_from: "2018-05-25"
#   caveat: >-
#     De gronden komen uit de pre-scan DPIA van het Rijk (versie 2.0). Een DPIA bij een hoge risicoscore of bij
#     nieuwe regels is beleid. De meeste punten op de lijst van de Autoriteit Persoonsgegevens gelden alleen bij
#     grote schaal of een vast plan.
#   caveat_en: >-
#     The grounds come from central government's pre-scan DPIA (version 2.0). A DPIA for a high risk score or for new
#     rules is policy. Most points on the list of the Data Protection Authority only count on a large scale or by a
#     fixed plan.
#   due: before_use
#   responsible: process_owner
#   remedy: Doe een DPIA, leg haar voor aan de FG en neem alle maatregelen voordat je begint.
#   remedy_en: Do a DPIA, put it before the data protection officer and take all measures before you start.
package norms.avg.dpia_required

import data.classification.dpia

applies if dpia.required

met if input.facts.dpia.state == "followed_up"
