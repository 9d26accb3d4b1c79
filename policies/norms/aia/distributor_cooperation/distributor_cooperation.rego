# METADATA
# title: Werk als distributeur mee met de toezichthouder
# description: >-
#   Vraagt een toezichthouder met redenen om informatie over een doorgeleverd AI-systeem met hoog risico, dan geeft de
#   distributeur die. De distributeur werkt ook mee aan maatregelen om risico's te verkleinen.
# custom:
#   title_en: Cooperate with the supervisor as the distributor
#   description_en: >-
#     If a supervisor gives reasons and asks for information on a high-risk AI system that was passed on, the
#     distributor gives it. The distributor also cooperates in measures to reduce risks.
#   level: obligation
#   source: {regulation: AIA, article: "24", paragraph: "5, 6", version: "2026-07-27"}
#   due: during_use
#   responsible: legal
#   remedy: Wijs een contactpersoon aan en bewaar wat vooraf is gecontroleerd.
#   remedy_en: Assign a contact and keep what was checked beforehand.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.distributor_cooperation

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.distributor
}

applies_from := transition.chapter_iii

met if "answers_authorities" in input.facts.supply_chain.care
