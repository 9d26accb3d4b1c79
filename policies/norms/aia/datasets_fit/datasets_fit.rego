# METADATA
# title: Gebruik gegevens die kloppen en passen
# description: >-
#   De gegevens waarmee een AI-systeem met hoog risico is gemaakt, doen ertoe, zijn voldoende representatief en zo
#   veel mogelijk foutloos en compleet. Zij passen bij de mensen over wie het gaat en bij de plaats en het werk waar
#   het wordt gebruikt.
# custom:
#   title_en: Use data that are right and fit
#   description_en: >-
#     The data that a high-risk AI system was made with are relevant, sufficiently representative and as far as
#     possible free of errors and complete. They fit the people concerned, and the place and work where it is used.
#   level: obligation
#   source: {regulation: AIA, article: "10", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-05
#   due: before_use
#   responsible: developer
#   remedy: Vergelijk de set met de mensen en situaties waarvoor het systeem werkt. Vul aan of bouw anders.
#   remedy_en: >-
#     Compare the set with the people and situations that the system works for. Supplement it or build differently.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.datasets_fit

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"representative" in input.facts.provider_design.data
	"correct_and_complete" in input.facts.provider_design.data
	"statistics_fit" in input.facts.provider_design.data
	"setting_fits" in input.facts.provider_design.data
}
