# METADATA
# title: Laat het systeem gebeurtenissen vastleggen
# description: >-
#   Een AI-systeem met hoog risico legt gebeurtenissen zelf vast, zolang het bestaat. De logs laten zien wanneer er
#   een risico of wezenlijke wijziging ontstaat, en helpen de aanbieder en de gebruiker om de werking te volgen.
# custom:
#   title_en: Let the system record events
#   description_en: >-
#     A high-risk AI system records events by itself, for as long as it exists. The logs show when a risk or a
#     substantial modification arises, and help the provider and the deployer to monitor how it works.
#   level: obligation
#   source: {regulation: AIA, article: "12", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-07
#   due: before_use
#   responsible: developer
#   remedy: Bouw logs in die elke uitkomst, versie en invoer herleidbaar maken.
#   remedy_en: Build in logs that make each output, version and input traceable.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.automatic_logging

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"automatic" in input.facts.provider_design.logging
	"risk_situations" in input.facts.provider_design.logging
	"post_market" in input.facts.provider_design.logging
	"monitoring_in_use" in input.facts.provider_design.logging
}
