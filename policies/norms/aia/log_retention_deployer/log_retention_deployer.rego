# METADATA
# title: Bewaar de logs
# description: >-
#   Wie een AI-systeem met hoog risico gebruikt en over de logs gaat, bewaart die minstens zes maanden. Bewaar ze
#   langer als dat past bij het doel. Een andere wet kan iets anders bepalen.
# custom:
#   title_en: Keep the logs
#   description_en: >-
#     Whoever uses a high-risk AI system and controls its logs keeps them for a period that fits the purpose. That is at
#     least six months, unless other law provides otherwise.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "6", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-23
#   due: during_use
#   responsible: process_owner
#   remedy: >-
#     Stel een bewaartermijn in die past bij het doel, van zes maanden of langer. Kijk ook naar bezwaar, beroep en de
#     selectielijst.
#   remedy_en: >-
#     Set a retention period that fits the purpose, of six months or more. Consider objection, appeal and the archival
#     selection list too.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.log_retention_deployer

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
	"logs" in input.facts.deployer.controls
}

applies_from := transition.chapter_iii

met if {
	input.facts.deployer.log_retention_months >= 6
	"fitting_log_period" in input.facts.deployer.measures
}

met if {
	input.facts.deployer.log_retention_months < 6
	input.facts.deployer.log_period_set_by_law
}
