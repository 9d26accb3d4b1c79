# METADATA
# title: Maak de uitkomst te begrijpen
# description: >-
#   Een AI-systeem met hoog risico is zo gemaakt dat wie het gebruikt, de uitkomst kan begrijpen en goed kan
#   gebruiken. Er hoort een gebruiksaanwijzing bij die kort, volledig, juist en duidelijk is.
# custom:
#   title_en: Make the output understandable
#   description_en: >-
#     A high-risk AI system is made so that whoever uses it can interpret the output and use it properly. It comes
#     with instructions for use that are concise, complete, correct and clear.
#   level: obligation
#   source: {regulation: AIA, article: "13", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-08
#   due: before_use
#   responsible: developer
#   remedy: Laat bij elke uitkomst zien wat die bepaalde. Toets de gebruiksaanwijzing bij medewerkers.
#   remedy_en: Show with each output what determined it. Try out the instructions for use on staff.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.transparent_design

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"output_understandable" in input.facts.provider_design.instructions
	"clear_and_complete" in input.facts.provider_design.instructions
}
