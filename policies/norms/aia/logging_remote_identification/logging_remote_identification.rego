# METADATA
# title: Leg elke herkenning op afstand vast
# description: >-
#   Een AI-systeem dat mensen op afstand herkent, legt in zijn logs minstens vier dingen vast. Dat zijn begin en
#   einde van elk gebruik, de databank waarmee is vergeleken, de invoer met een treffer en wie de treffer
#   controleerde.
# custom:
#   title_en: Record each remote identification
#   description_en: >-
#     An AI system for remote biometric identification records at least when each use began and ended, and which
#     database was used for comparison. The logs also say which input gave a match and who verified it.
#   level: obligation
#   source: {regulation: AIA, article: "12", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-07
#   due: before_use
#   responsible: developer
#   remedy: Breid de logs uit met deze vier gegevens en test dat met een treffer.
#   remedy_en: Extend the logs with these four items and test that with a match.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.logging_remote_identification

import data.classification.annex_iii_point
import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	annex_iii_point.point_1a
}

applies_from := transition.chapter_iii

met if {
	"periods_of_use" in input.facts.provider_design.logging
	"reference_database" in input.facts.provider_design.logging
	"matched_input" in input.facts.provider_design.logging
	"verifiers" in input.facts.provider_design.logging
}
