# METADATA
# title: Zet alles in de gebruiksaanwijzing
# description: >-
#   In de gebruiksaanwijzing van een AI-systeem met hoog risico staat wie de aanbieder is en wat het systeem kan en
#   niet kan. Er staat ook in welke veranderingen zijn gepland. Ook staat erin hoe mensen toezicht houden, wat het
#   aan computers en onderhoud vraagt en hoe je de logs gebruikt.
# custom:
#   title_en: Put everything in the instructions for use
#   description_en: >-
#     The instructions for use of a high-risk AI system say who the provider is, and what the system can and cannot do.
#     They say which changes are planned, how people oversee it, which computers and upkeep it needs, and how to use the
#     logs.
#   level: obligation
#   source: {regulation: AIA, article: "13", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-08
#   due: before_use
#   responsible: developer
#   remedy: Vul de zes onderdelen van artikel 13, lid 3, in de gebruiksaanwijzing in.
#   remedy_en: Fill in the six parts of Article 13(3) in the instructions for use.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.instructions_for_use

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"identity" in input.facts.provider_design.instructions
	"capabilities_and_limits" in input.facts.provider_design.instructions
	"planned_changes" in input.facts.provider_design.instructions
	"oversight" in input.facts.provider_design.instructions
	"resources_and_upkeep" in input.facts.provider_design.instructions
	"logs" in input.facts.provider_design.instructions
}
