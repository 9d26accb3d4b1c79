# METADATA
# title: Help wie jouw systeem overneemt
# description: >-
#   Wordt een ander de aanbieder van een AI-systeem met hoog risico van de gemeente, dan werkt de gemeente mee. Dat
#   gebeurt als hij er zijn naam op zet of het wezenlijk wijzigt. De gemeente geeft documentatie, bekende beperkingen
#   en toegang om te testen.
# custom:
#   title_en: Help whoever takes over your system
#   description_en: >-
#     If somebody else puts their name on a high-risk AI system of the municipality, or modifies it substantially,
#     they are its provider from then on. The municipality cooperates and gives documentation, known limitations and
#     access for testing.
#   level: obligation
#   source: {regulation: AIA, article: "25", paragraph: "2", version: "2026-07-27"}
#   due: during_use
#   responsible: process_owner
#   remedy: >-
#     Stuur de nieuwe aanbieder de technische documentatie en een lijst met beperkingen, en spreek af hoe hij kan
#     testen.
#   remedy_en: Send the new provider the technical documentation and a list of limitations, and agree how it can test.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk. Geeft een ander een systeem zonder
#     hoog risico een doel met hoog risico, dan geldt dit lid ook. Dat geval staat hier niet, want zijn datum hangt af
#     van het gebruik door die ander. Wie zoiets duidelijk had uitgesloten, hoeft dan niet mee te werken.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words. Where somebody else gives
#     a system without high risk a high-risk purpose, this paragraph holds too. That case is not here, because its
#     date depends on the use by that other party. Whoever had clearly excluded that does not have to cooperate then.
package norms.aia.original_provider_helps

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider_by_development
	high_risk.any_ground
	"taken_over" in input.facts.after_start.events
}

applies_from := transition.chapter_iii

met if {
	"documentation_given" in input.facts.after_start.response
	"limits_told" in input.facts.after_start.response
	"access_given" in input.facts.after_start.response
}
