# METADATA
# title: Controleer een systeem dat je invoert
# description: >-
#   Wie een AI-systeem met hoog risico van buiten de EU als eerste in de EU op de markt brengt, controleert het
#   vooraf. De aanbieder liet het beoordelen, maakte de technische documentatie en heeft een gemachtigde in de EU. De
#   CE-markering, de EU-conformiteitsverklaring en de gebruiksaanwijzing zijn erbij.
# custom:
#   title_en: Check a system that you import
#   description_en: >-
#     Whoever is the first to place a high-risk AI system from outside the EU on the EU market checks the provider
#     beforehand. The provider had the system assessed, drew up the technical documentation and has an authorised
#     representative in the EU. The CE mark, the EU declaration of conformity and the instructions for use are with it.
#   level: obligation
#   source: {regulation: AIA, article: "23", paragraph: "1", version: "2026-07-27"}
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag de stukken op en breng het systeem pas daarna naar anderen.
#   remedy_en: Ask for the papers and only then bring the system to others.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.importer_checks

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.importer
}

applies_from := transition.chapter_iii

met if {
	"assessment_checked" in input.facts.supply_chain.checks
	"documentation_checked" in input.facts.supply_chain.checks
	"ce_and_papers_checked" in input.facts.supply_chain.checks
	"representative_checked" in input.facts.supply_chain.checks
}
