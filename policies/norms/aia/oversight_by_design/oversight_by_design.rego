# METADATA
# title: Bouw menselijk toezicht in
# description: >-
#   Een AI-systeem met hoog risico is zo gemaakt dat mensen er goed toezicht op kunnen houden. Zij kunnen het
#   begrijpen en volgen, en weten dat mensen snel te veel op een uitkomst vertrouwen. Zij kunnen de uitkomst
#   uitleggen of negeren, en het systeem stoppen. Dit past bij het risico en het gebruik.
# custom:
#   title_en: Build in human oversight
#   description_en: >-
#     A high-risk AI system is made so that people can oversee it effectively. They can understand and monitor it, and
#     know that people easily rely too much on output. They can interpret the output, disregard it and stop the system.
#     This fits the risk and the use.
#   level: obligation
#   source: {regulation: AIA, article: "14", paragraph: "4", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-09
#   due: before_use
#   responsible: developer
#   remedy: Bouw in dat toezichthouders kunnen zien, afwijken en stoppen, of leg uit hoe gebruikers dat regelen.
#   remedy_en: Build in that overseers can see, deviate and stop, or explain how users arrange that.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.oversight_by_design

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"understand_and_monitor" in input.facts.provider_design.oversight
	"automation_bias" in input.facts.provider_design.oversight
	"interpret" in input.facts.provider_design.oversight
	"disregard" in input.facts.provider_design.oversight
	"stop" in input.facts.provider_design.oversight
}
