# METADATA
# title: Werk als importeur mee met de toezichthouder
# description: >-
#   Vraagt een toezichthouder met redenen om informatie over een ingevoerd AI-systeem met hoog risico, dan geeft de
#   importeur die. De importeur werkt ook mee aan maatregelen om risico's te verkleinen.
# custom:
#   title_en: Cooperate with the supervisor as the importer
#   description_en: >-
#     If a supervisor gives reasons and asks for information on an imported high-risk AI system, the importer gives
#     it. The importer also cooperates in measures to reduce risks.
#   level: obligation
#   source: {regulation: AIA, article: "23", paragraph: "6, 7", version: "2026-07-27"}
#   due: during_use
#   responsible: legal
#   remedy: Wijs een contactpersoon aan en zorg dat ook de technische documentatie te krijgen is.
#   remedy_en: Assign a contact and make sure that the technical documentation can be obtained too.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.importer_cooperation

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.importer
}

applies_from := transition.chapter_iii

met if "answers_authorities" in input.facts.supply_chain.care
