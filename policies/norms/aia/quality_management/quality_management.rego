# METADATA
# title: Heb een systeem voor kwaliteitsbeheer
# description: >-
#   Wie een AI-systeem met hoog risico aanbiedt, heeft vaste afspraken op papier die zorgen dat het aan de wet
#   voldoet. Dertien onderwerpen komen erin aan de orde, van ontwerp en tests tot incidenten. Hoe uitgebreid, past bij
#   de omvang van de organisatie.
# custom:
#   title_en: Have a quality management system
#   description_en: >-
#     Whoever provides a high-risk AI system has standing agreements on paper that ensure compliance with the law.
#     They cover thirteen subjects, from design and tests to incidents. How elaborate they are fits the size of the
#     organisation.
#   level: obligation
#   source: {regulation: AIA, article: "17", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-11
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Leg de dertien onderwerpen van artikel 17, lid 1, vast, kort als het kan, en laat het management ze vaststellen.
#   remedy_en: >-
#     Record the thirteen subjects of Article 17(1), briefly where possible, and have the management adopt them.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.quality_management

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"compliance_strategy" in input.facts.provider_duties.quality_system
	"design_control" in input.facts.provider_duties.quality_system
	"development_control" in input.facts.provider_duties.quality_system
	"testing" in input.facts.provider_duties.quality_system
	"technical_standards" in input.facts.provider_duties.quality_system
	"data_management" in input.facts.provider_duties.quality_system
	"risk_management" in input.facts.provider_duties.quality_system
	"post_market_monitoring" in input.facts.provider_duties.quality_system
	"incident_reporting" in input.facts.provider_duties.quality_system
	"communication" in input.facts.provider_duties.quality_system
	"records" in input.facts.provider_duties.quality_system
	"resources" in input.facts.provider_duties.quality_system
	"accountability" in input.facts.provider_duties.quality_system
}
