# METADATA
# title: Lever bij twijfel niet door
# description: >-
#   Een distributeur levert een AI-systeem met hoog risico niet door zolang er reden is om te denken dat het niet aan
#   de eisen voldoet. Is het een risico, dan hoort de aanbieder of de importeur dat.
# custom:
#   title_en: Do not pass on if in doubt
#   description_en: >-
#     A distributor does not pass on a high-risk AI system if it has reason to think that it does not meet the
#     requirements. That holds until it is corrected. If it poses a risk, the provider or the importer is told.
#   level: obligation
#   source: {regulation: AIA, article: "24", paragraph: "2", version: "2026-07-27"}
#   due: before_use
#   responsible: process_owner
#   remedy: Spreek af wie bij twijfel tegenhoudt en wie een risico meldt.
#   remedy_en: Agree who holds it back in doubt and who reports a risk.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.distributor_withholds

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.distributor
}

applies_from := transition.chapter_iii

met if {
	"withheld_when_in_doubt" in input.facts.supply_chain.checks
	"risk_reported" in input.facts.supply_chain.checks
}
