# METADATA
# title: Zet de naam van de importeur erbij
# description: >-
#   Wie een AI-systeem met hoog risico invoert, zet zijn naam en adres op de verpakking of in de papieren erbij.
# custom:
#   title_en: Put the name of the importer with it
#   description_en: >-
#     Whoever imports a high-risk AI system puts its name and address on the packaging or in the papers with it.
#   level: obligation
#   source: {regulation: AIA, article: "23", paragraph: "3", version: "2026-07-27"}
#   due: before_use
#   responsible: communication
#   remedy: Zet de naam en het adres van de gemeente in de papieren bij het systeem.
#   remedy_en: Put the name and address of the municipality in the papers with the system.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.importer_named

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.importer
}

applies_from := transition.chapter_iii

met if "importer_named" in input.facts.supply_chain.care
