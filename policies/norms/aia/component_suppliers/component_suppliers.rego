# METADATA
# title: Spreek alles af met wie onderdelen levert
# description: >-
#   Met wie een onderdeel van een AI-systeem met hoog risico levert, legt de aanbieder op schrift vast welke
#   informatie, toegang en hulp hij krijgt. Een onderdeel is een systeem, model, dienst of iets anders van iemand
#   anders. Dat geldt niet voor wie onderdelen gratis en met open broncode aan iedereen aanbiedt, behalve bij een
#   algemeen AI-model.
# custom:
#   title_en: Agree everything with whoever supplies parts
#   description_en: >-
#     The provider of a high-risk AI system and whoever supplies a part for it agree in writing which information,
#     access and help the provider gets. A part is a system, a model, a service or something else. This does not hold
#     for those who offer parts to everybody for free and with open source code, except a general-purpose AI model.
#   level: obligation
#   source: {regulation: AIA, article: "25", paragraph: "4", version: "2026-07-27"}
#   due: before_contract
#   responsible: buyer
#   remedy: >-
#     Zet in elk contract voor een onderdeel welke informatie, toegang en hulp je krijgt om aan de wet te voldoen.
#   remedy_en: >-
#     Put in each contract for a part which information, access and help you get in order to comply with the law.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.component_suppliers

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	count(input.facts.supply_chain.third_party_parts) > 0
}

applies_from := transition.chapter_iii

met if "suppliers_agreed" in input.facts.provider_duties.arrangements
