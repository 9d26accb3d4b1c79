# METADATA
# title: Controleer een systeem dat je doorlevert
# description: >-
#   Wie een AI-systeem met hoog risico van een ander doorlevert, controleert het vooraf. De CE-markering, de
#   EU-conformiteitsverklaring en de gebruiksaanwijzing zijn erbij. De namen van aanbieder en importeur staan erop en
#   de aanbieder heeft een kwaliteitssysteem.
# custom:
#   title_en: Check a system that you pass on
#   description_en: >-
#     Whoever passes on a high-risk AI system of somebody else checks it beforehand. The CE mark, the EU declaration of
#     conformity and the instructions for use are with it. The names of provider and importer are on it, and the
#     provider has a quality system.
#   level: obligation
#   source: {regulation: AIA, article: "24", paragraph: "1", version: "2026-07-27"}
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag de stukken op voordat je het systeem doorlevert.
#   remedy_en: Ask for the papers before you pass the system on.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.distributor_checks

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.distributor
}

applies_from := transition.chapter_iii

met if {
	"ce_and_papers_checked" in input.facts.supply_chain.checks
	"provider_named_checked" in input.facts.supply_chain.checks
	"quality_system_checked" in input.facts.supply_chain.checks
}
