# METADATA
# title: Zorg dat het systeem tegen fouten kan
# description: >-
#   Een AI-systeem met hoog risico kan goed tegen fouten en storingen, ook door mensen of andere systemen. Leert het
#   door in gebruik, dan wordt voorkomen dat foute uitkomsten weer invoer worden.
# custom:
#   title_en: Make sure that the system withstands errors
#   description_en: >-
#     A high-risk AI system withstands errors and faults well, also those by people or other systems. If it goes on
#     learning in use, wrong output is prevented from becoming input again.
#   level: obligation
#   source: {regulation: AIA, article: "15", paragraph: "4", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-10
#   due: before_use
#   responsible: developer
#   remedy: Test met foute en ontbrekende invoer, en regel wat er gebeurt als het uitvalt.
#   remedy_en: Test with faulty and missing input, and arrange what happens when it fails.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.robustness

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"withstands_errors" in input.facts.provider_design.performance
	"feedback_loops" in input.facts.provider_design.performance
}
