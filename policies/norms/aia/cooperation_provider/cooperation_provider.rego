# METADATA
# title: Werk als aanbieder mee met de toezichthouder
# description: >-
#   Vraagt een toezichthouder met redenen om informatie over een AI-systeem met hoog risico, dan geeft de aanbieder
#   die. Zij laat zien dat het aan de eisen voldoet, in een taal die de toezichthouder begrijpt. Beheert hij de logs,
#   dan geeft hij daar ook toegang toe.
# custom:
#   title_en: Cooperate with the supervisor as the provider
#   description_en: >-
#     If a supervisor gives reasons and asks for information, the provider of a high-risk AI system gives all that shows
#     that it meets the requirements. It does so in a language that the supervisor understands. If it controls the logs,
#     it gives access to those too.
#   level: obligation
#   source: {regulation: AIA, article: "21", paragraph: "1", version: "2026-07-27"}
#   due: during_use
#   responsible: process_owner
#   remedy: Wijs een contactpersoon aan en zorg dat documentatie en logs snel te vinden zijn.
#   remedy_en: Assign a contact and make sure that documentation and logs can be found quickly.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.cooperation_provider

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"answers_authorities" in input.facts.provider_duties.arrangements
	_logs_shown
}

_logs_shown if not "logs" in input.facts.deployer.controls

_logs_shown if "log_access" in input.facts.provider_duties.arrangements
