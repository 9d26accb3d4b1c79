# METADATA
# title: Beheer de risico's van het systeem
# description: >-
#   Wie een AI-systeem met hoog risico aanbiedt, beheert de risico's ervan zolang het bestaat en legt dat vast. Dat
#   gaat over gezondheid, veiligheid en grondrechten, ook bij verkeerd gebruik dat te verwachten is. Het risico dat
#   overblijft, is aanvaardbaar.
# custom:
#   title_en: Manage the risks of the system
#   description_en: >-
#     Whoever provides a high-risk AI system manages its risks for as long as it exists and documents that. This is
#     about health, safety and fundamental rights, also in misuse that is to be expected. The risk that remains is
#     acceptable.
#   level: obligation
#   source: {regulation: AIA, article: "9", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-03
#   due: before_use
#   responsible: developer
#   remedy: >-
#     Beschrijf elk risico, wat je eraan doet en wat er overblijft. Herhaal dat op vaste momenten en na wat het
#     gebruik laat zien.
#   remedy_en: >-
#     Describe each risk, what you do about it and what remains. Repeat that at set times and after what its use
#     shows.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.risk_management

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"continuous" in input.facts.provider_design.risk_management
	"identified" in input.facts.provider_design.risk_management
	"misuse_estimated" in input.facts.provider_design.risk_management
	"use_data_evaluated" in input.facts.provider_design.risk_management
	"measures_taken" in input.facts.provider_design.risk_management
	"residual_acceptable" in input.facts.provider_design.risk_management
}
