# METADATA
# title: DPIA aangeraden
# description: >-
#   Past precies één Europees kenmerk van een hoog privacyrisico bij het plan, dan is een DPIA niet verplicht maar
#   wel verstandig.
# custom:
#   title_en: DPIA recommended
#   description_en: >-
#     If exactly one European sign of a high privacy risk fits the plan, a DPIA is not obligatory but wise.
#   level: advice
#   source: {regulation: AVG, article: "35", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Dit advies volgt uit de pre-scan DPIA van het Rijk (versie 2.0) en de Europese richtsnoeren WP248, niet uit de
#     tekst van de AVG.
#   caveat_en: >-
#     This advice follows from central government's pre-scan DPIA (version 2.0) and the European guidelines WP248,
#     not from the text of the GDPR.
#   due: before_use
#   responsible: process_owner
#   remedy: Doe een DPIA, of schrijf op waarom je het niet doet.
#   remedy_en: Do a DPIA, or write down why you do not.
package norms.avg.dpia_recommended

import data.classification.dpia

applies if dpia.recommended

met if input.facts.dpia.state in {"done", "followed_up"}
