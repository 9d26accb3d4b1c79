# METADATA
# title: Herstel wat je hebt doorgeleverd
# description: >-
#   Denkt een distributeur dat een doorgeleverd AI-systeem met hoog risico niet aan de eisen voldoet, dan laat hij
#   het herstellen. Of hij zorgt dat het uit de handel gaat of wordt teruggeroepen. Is het een risico, dan horen de
#   aanbieder of importeur en de toezichthouder dat meteen.
# custom:
#   title_en: Correct what you passed on
#   description_en: >-
#     A distributor acts if it has reason to think that a high-risk AI system that it passed on does not meet the
#     requirements. It sees to it that the system is corrected, withdrawn or recalled. If it poses a risk, the provider
#     or importer and the supervisor are told at once.
#   level: obligation
#   source: {regulation: AIA, article: "24", paragraph: "4", version: "2026-07-27"}
#   due: during_use
#   responsible: process_owner
#   remedy: Vraag de aanbieder om herstel of haal het systeem terug. Stuur bij een risico vandaag nog bericht.
#   remedy_en: Ask the provider to correct it or recall the system. If there is a risk, send a message today.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.distributor_corrects

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.distributor
	"not_in_conformity" in input.facts.supply_chain.problems
}

applies_from := transition.chapter_iii

met if {
	"corrected" in input.facts.supply_chain.care
	_risk_told
}

_risk_told if not "poses_risk" in input.facts.supply_chain.problems

_risk_told if "risk_told" in input.facts.supply_chain.care
