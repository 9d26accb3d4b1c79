# METADATA
# title: Werk van anderen dat erin gaat
# description: >-
#   Teksten, beelden en muziek van anderen gebruik je alleen met toestemming, of als de Auteurswet het toestaat. Ook
#   om een model te trainen.
# custom:
#   title_en: Works of others that go in
#   description_en: >-
#     Texts, images and music of others are only used with permission, or where the Copyright Act allows it. For
#     training a model too.
#   level: obligation
#   source: {regulation: AUTEURSWET, article: "1", version: "1912-11-01"}
#   urn: urn:nl:ak:ver:aut-01
#   applies_from: "1912-11-01"
#   caveat: >-
#     Tekst en data doorzoeken mag sinds 7 juni 2021 onder voorwaarden (artikel 15n en 15o). Of trainen van
#     generatieve AI daar helemaal onder valt, is nog niet uitgemaakt.
#   caveat_en: >-
#     Text and data mining is allowed under conditions since 7 June 2021 (Articles 15n and 15o). Whether training
#     generative AI is wholly covered is not settled yet.
#   due: before_use
#   responsible: legal
#   remedy: >-
#     Vraag toestemming, of laat een jurist opschrijven welke uitzondering geldt en dat de maker niets heeft
#     uitgesloten.
#   remedy_en: Ask permission, or have a lawyer write down which exception holds and that the maker excluded nothing.
package norms.awb.copyright_input

import data.classification.system

applies if {
	system.ai_system
	"works_as_input" in input.facts.copyright.uses
}

met if "permission" in input.facts.copyright.settled

# Articles 15n and 15o, since 7 June 2021.
met if {
	"exception" in input.facts.copyright.settled
	input.as_of >= "2021-06-07"
}
