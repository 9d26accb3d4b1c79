# METADATA
# title: Voer bij twijfel niet in
# description: >-
#   Een importeur brengt AI met hoog risico niet op de markt zolang er reden is om te denken dat die niet aan de wet
#   voldoet. Hetzelfde geldt als het vervalst kan zijn. Is het een risico, dan horen de aanbieder, de gemachtigde en
#   de toezichthouder dat.
# custom:
#   title_en: Do not import if in doubt
#   description_en: >-
#     An importer that has reason to doubt a high-risk AI system does not place it on the market before that is
#     corrected. The doubt is that it is falsified or does not comply with the law. If it poses a risk, the provider,
#     the authorised representative and the supervisor are told.
#   level: obligation
#   source: {regulation: AIA, article: "23", paragraph: "2", version: "2026-07-27"}
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
package norms.aia.importer_withholds

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.importer
}

applies_from := transition.chapter_iii

met if {
	"withheld_when_in_doubt" in input.facts.supply_chain.checks
	"risk_reported" in input.facts.supply_chain.checks
}
