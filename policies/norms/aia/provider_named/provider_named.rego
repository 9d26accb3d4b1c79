# METADATA
# title: Zet de naam van de aanbieder erop
# description: >-
#   Wie een AI-systeem met hoog risico aanbiedt, zet zijn naam en adres op het systeem. Kan dat niet, dan op de
#   verpakking of in de documentatie.
# custom:
#   title_en: Put the name of the provider on it
#   description_en: >-
#     Whoever provides a high-risk AI system puts its name and address on the system. Where that is not possible they
#     are on the packaging or in the documentation.
#   level: obligation
#   source: {regulation: AIA, article: "16", point: "b", version: "2026-07-27"}
#   due: before_use
#   responsible: communication
#   remedy: Zet de naam en het adres van de gemeente in het systeem en in de gebruiksaanwijzing.
#   remedy_en: Put the name and address of the municipality in the system and in the instructions for use.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.provider_named

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if "name_shown" in input.facts.provider_duties.arrangements
