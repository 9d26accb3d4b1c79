# METADATA
# title: Vertel het medewerkers vooraf
# description: >-
#   Een werkgever vertelt medewerkers en hun vertegenwoordigers vooraf dat een AI-systeem met hoog risico op hen
#   wordt toegepast.
# custom:
#   title_en: Tell workers beforehand
#   description_en: >-
#     Before an employer uses a high-risk AI system at the workplace, it tells the workers concerned and their
#     representatives. They hear that it will be applied to them.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "7", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-24
#   due: before_use
#   responsible: hr
#   remedy: Vertel het de betrokken medewerkers en de ondernemingsraad voordat het systeem start.
#   remedy_en: Tell the workers concerned and the works council before the system starts.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.inform_workers

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
	"staff" in input.facts.persons.groups
}

applies_from := transition.chapter_iii

met if {
	"workers" in input.facts.affected.informed
	"representatives" in input.facts.affected.informed
}
