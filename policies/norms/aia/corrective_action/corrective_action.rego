# METADATA
# title: Herstel een systeem dat niet aan de wet voldoet
# description: >-
#   Denkt de aanbieder dat zijn AI-systeem met hoog risico niet aan de wet voldoet, dan doet hij meteen iets. Hij
#   herstelt het, zet het uit, neemt het uit de handel of roept het terug. Gebruikers, distributeurs en anderen in de
#   keten horen dat.
# custom:
#   title_en: Correct a system that does not comply
#   description_en: >-
#     A provider acts at once if it has reason to think that its high-risk AI system does not comply with the law. It
#     corrects, disables, withdraws or recalls it. Deployers, distributors and others in the chain are told.
#   level: obligation
#   source: {regulation: AIA, article: "20", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-18
#   due: during_use
#   responsible: process_owner
#   remedy: Zet het systeem uit of herstel het, en stuur iedereen die het gebruikt of levert vandaag nog bericht.
#   remedy_en: Switch the system off or correct it, and inform everybody who uses or supplies it today.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.corrective_action

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	"not_in_conformity" in input.facts.after_start.events
}

applies_from := transition.chapter_iii

met if {
	"corrected" in input.facts.after_start.response
	"chain_informed" in input.facts.after_start.response
}
