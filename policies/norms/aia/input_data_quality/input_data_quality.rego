# METADATA
# title: Goede invoer
# description: >-
#   Wie een AI-systeem met hoog risico gebruikt en zelf over de invoer gaat, zorgt dat die ertoe doet voor het doel en
#   voldoende representatief is.
# custom:
#   title_en: Good input data
#   description_en: >-
#     Whoever uses a high-risk AI system and controls the input data makes sure that these are relevant to the purpose
#     and sufficiently representative.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "4", version: "2026-07-27"}
#   due: before_use
#   responsible: process_owner
#   remedy: Ga na of de invoer bij het doel past en of alle groepen waarover het gaat er goed in zitten. Leg dat vast.
#   remedy_en: Check that the input data fit the purpose and properly cover all groups concerned. Record it.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.input_data_quality

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
	"input_data" in input.facts.deployer.controls
}

applies_from := transition.chapter_iii

met if {
	"relevant_input" in input.facts.deployer.measures
	"representative_input" in input.facts.deployer.measures
}
