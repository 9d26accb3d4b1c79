# METADATA
# title: Zoek nooit ongericht naar mensen
# description: >-
#   Voor rechtshandhaving wordt een AI-systeem met hoog risico dat mensen achteraf herkent, nooit ongericht gebruikt.
#   Er is altijd een strafbaar feit, een procedure, een echte dreiging of één vermiste. Er volgt nooit een nadelig
#   besluit alleen op de uitkomst van het systeem.
# custom:
#   title_en: Never search for people untargeted
#   description_en: >-
#     For law enforcement a high-risk AI system that identifies people afterwards is never used in an untargeted way.
#     There is always an offence, proceedings, a genuine threat or one missing person. No adverse decision ever
#     follows on the system's output alone.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "10", version: "2026-07-27"}
#   due: during_use
#   responsible: legal
#   remedy: Maak zoeken zonder zaak onmogelijk en laat een mens elk besluit zelf onderbouwen.
#   remedy_en: Make searching without a case impossible and have a human being substantiate each decision.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.post_identification_targeted

import data.classification.biometrics
import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role
import data.classification.transition

applies if {
	biometrics.post_remote_identification
	role.deployer
	high_risk.any_ground
	law_enforcement.activity
}

applies_from := transition.chapter_iii

met if {
	"targeted" in input.facts.post_identification.limits
	"no_decision_on_output_alone" in input.facts.post_identification.limits
}
