# METADATA
# title: Maak technische documentatie
# description: >-
#   De aanbieder van een AI-systeem met hoog risico maakt de technische documentatie voordat het begint, en houdt die
#   bij. Alles van bijlage IV staat erin, zodat een toezichthouder kan nagaan of het systeem aan de eisen voldoet.
# custom:
#   title_en: Draw up technical documentation
#   description_en: >-
#     The provider of a high-risk AI system draws up the technical documentation before it starts, and keeps it up to
#     date. It holds all of Annex IV, so that a supervisor can assess whether the system meets the requirements.
#   level: obligation
#   source: {regulation: AIA, article: "11", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-06
#   due: before_use
#   responsible: developer
#   remedy: Vul de negen onderdelen van bijlage IV en wijs iemand aan die ze bij elke verandering bijwerkt.
#   remedy_en: Fill in the nine parts of Annex IV and assign somebody who updates them with each change.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.technical_documentation

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"before_start" in input.facts.provider_design.documentation
	"kept_current" in input.facts.provider_design.documentation
	"general_description" in input.facts.provider_design.documentation
	"development" in input.facts.provider_design.documentation
	"working_and_limits" in input.facts.provider_design.documentation
	"metrics" in input.facts.provider_design.documentation
	"risk_management" in input.facts.provider_design.documentation
	"changes" in input.facts.provider_design.documentation
	"standards" in input.facts.provider_design.documentation
	"declaration" in input.facts.provider_design.documentation
	"post_market_plan" in input.facts.provider_design.documentation
}
