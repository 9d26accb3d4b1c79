# METADATA
# title: Gebruik de informatie van de aanbieder voor de DPIA
# description: >-
#   Wie een AI-systeem met hoog risico gebruikt en een DPIA moet doen, gebruikt daarbij de informatie die de aanbieder
#   volgens artikel 13 geeft.
# custom:
#   title_en: Use the provider's information for the DPIA
#   description_en: >-
#     Whoever uses a high-risk AI system and must do a DPIA uses for it the information that the provider gives under
#     Article 13.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "9", version: "2026-07-27"}
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Vraag de gebruiksaanwijzing van de aanbieder op en verwerk in de DPIA wat die zegt over werking, fouten en
#     grenzen.
#   remedy_en: >-
#     Ask the provider for the instructions for use and work what these say on functioning, errors and limits into the
#     DPIA.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.dpia_uses_instructions

import data.classification.dpia
import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
	dpia.required
}

applies_from := transition.chapter_iii

met if "dpia_uses_instructions" in input.facts.deployer.measures
