# METADATA
# title: Zorg dat het systeem nauwkeurig is
# description: >-
#   Een AI-systeem met hoog risico is zo nauwkeurig als het doel vraagt en blijft dat zolang het bestaat. Hoe
#   nauwkeurig het is en hoe dat is gemeten, staat in de gebruiksaanwijzing.
# custom:
#   title_en: Make sure that the system is accurate
#   description_en: >-
#     A high-risk AI system is as accurate as its purpose requires and stays so for as long as it exists. How accurate
#     it is and how that was measured is in the instructions for use.
#   level: obligation
#   source: {regulation: AIA, article: "15", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-10
#   due: before_use
#   responsible: developer
#   remedy: Meet de fouten, ook per groep, en zet de cijfers in de gebruiksaanwijzing.
#   remedy_en: Measure the errors, per group too, and put the figures in the instructions for use.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.accuracy

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"accurate" in input.facts.provider_design.performance
	"accuracy_declared" in input.facts.provider_design.performance
}
