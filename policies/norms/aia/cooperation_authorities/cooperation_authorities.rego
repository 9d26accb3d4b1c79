# METADATA
# title: Werk mee met de toezichthouder
# description: >-
#   Wie een AI-systeem met hoog risico gebruikt, werkt mee als een bevoegde autoriteit maatregelen neemt over dat
#   systeem.
# custom:
#   title_en: Cooperate with the authorities
#   description_en: >-
#     Whoever uses a high-risk AI system cooperates with the competent authorities in what they do about that system.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "12", version: "2026-07-27"}
#   due: during_use
#   responsible: legal
#   remedy: Wijs aan wie vragen en maatregelen van toezichthouders afhandelt, en wie er dan gegevens kan leveren.
#   remedy_en: Appoint who handles questions and measures of the authorities, and who can then deliver the data.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.cooperation_authorities

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if "cooperates" in input.facts.deployer.measures
