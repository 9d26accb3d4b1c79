# METADATA
# title: Onderzoek een risico en meld het
# description: >-
#   Is een AI-systeem met hoog risico een gevaar voor gezondheid, veiligheid of grondrechten, dan onderzoekt de
#   aanbieder meteen de oorzaak, samen met wie het meldde. Hij vertelt het de markttoezichthouder en de
#   keuringsinstantie als die er is, met wat hij eraan deed.
# custom:
#   title_en: Examine a risk and report it
#   description_en: >-
#     If a high-risk AI system poses a risk to health, safety or fundamental rights, the provider immediately examines
#     the cause, together with whoever reported it. It tells the market surveillance authority, and the notified body
#     if there is one, with what it did about it.
#   level: obligation
#   source: {regulation: AIA, article: "20", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-18
#   due: during_use
#   responsible: process_owner
#   remedy: Wijs iemand aan die de oorzaak onderzoekt, en meld het risico bij de toezichthouder.
#   remedy_en: Assign somebody to examine the cause, and report the risk to the supervisor.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.risk_investigated

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	"poses_risk" in input.facts.after_start.events
}

applies_from := transition.chapter_iii

met if {
	"cause_examined" in input.facts.after_start.response
	"authority_informed" in input.facts.after_start.response
}
