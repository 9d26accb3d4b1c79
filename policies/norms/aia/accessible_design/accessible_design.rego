# METADATA
# title: Maak het systeem toegankelijk
# description: >-
#   Wie een AI-systeem met hoog risico aanbiedt, zorgt dat mensen met een beperking het kunnen gebruiken, zoals de
#   Europese regels voor toegankelijkheid eisen.
# custom:
#   title_en: Make the system accessible
#   description_en: >-
#     Whoever provides a high-risk AI system makes sure that people with a disability can use it, as the European
#     rules on accessibility require.
#   level: obligation
#   source: {regulation: AIA, article: "16", point: "l", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-19
#   due: before_use
#   responsible: developer
#   remedy: Laat het systeem toetsen op toegankelijkheid en herstel wat niet voldoet.
#   remedy_en: Have the system tested for accessibility and correct what falls short.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.accessible_design

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if "accessible" in input.facts.provider_duties.arrangements
