# METADATA
# title: Test het systeem voordat het begint
# description: >-
#   De aanbieder van een AI-systeem met hoog risico test het tijdens de bouw en voordat het op de markt komt of in
#   gebruik gaat. Vooraf staat vast wat een test meet en wanneer de uitkomst goed genoeg is.
# custom:
#   title_en: Test the system before it starts
#   description_en: >-
#     The provider of a high-risk AI system tests it while it is built. It does so in any event before the system is
#     placed on the market or put into service. What a test measures and when the result is good enough is set
#     beforehand.
#   level: obligation
#   source: {regulation: AIA, article: "9", paragraph: "8", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-38
#   due: before_use
#   responsible: developer
#   remedy: Leg meetwaarden en grenzen vast, test daarop en bewaar de verslagen bij de technische documentatie.
#   remedy_en: Set measures and thresholds, test against them and keep the reports with the technical documentation.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.tested_before_use

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"tested_before_start" in input.facts.provider_design.risk_management
	"thresholds_set_before" in input.facts.provider_design.risk_management
	"tested_for_purpose" in input.facts.provider_design.risk_management
}
