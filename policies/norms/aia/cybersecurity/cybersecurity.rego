# METADATA
# title: Bescherm het systeem tegen aanvallen
# description: >-
#   Een AI-systeem met hoog risico is bestand tegen mensen die het gebruik, de uitkomst of de prestaties willen
#   veranderen. Dat geldt ook voor aanvallen op gegevens en model. De beveiliging past bij de risico's.
# custom:
#   title_en: Protect the system against attacks
#   description_en: >-
#     A high-risk AI system withstands people who try to alter its use, output or performance. That includes attacks
#     on data and model. The security fits the risks.
#   level: obligation
#   source: {regulation: AIA, article: "15", paragraph: "5", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-10
#   due: before_use
#   responsible: developer
#   remedy: Laat het systeem testen op aanvallen, ook met vervuilde gegevens en misleidende invoer.
#   remedy_en: Have the system tested for attacks, also with poisoned data and misleading input.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.cybersecurity

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"withstands_intruders" in input.facts.provider_design.performance
	"withstands_attacks_on_ai" in input.facts.provider_design.performance
}
