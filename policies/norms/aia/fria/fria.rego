# METADATA
# title: Beoordeel de gevolgen voor grondrechten
# description: >-
#   Een overheid die een AI-systeem van bijlage III met hoog risico gaat gebruiken, beoordeelt eerst de gevolgen voor
#   grondrechten. De beoordeling heeft zes delen en wordt bijgehouden. Dat geldt niet voor kritieke infrastructuur.
#   In een vergelijkbaar geval mag een eerdere beoordeling dienen, en delen van de DPIA mogen erin.
# custom:
#   title_en: Assess the impact on fundamental rights
#   description_en: >-
#     A public body that is going to use a high-risk AI system of Annex III first assesses the impact on fundamental
#     rights. The assessment has six parts and is kept up to date. This does not hold for critical infrastructure. In a
#     similar case an earlier assessment may serve, and parts of the DPIA may be used.
#   level: obligation
#   source: {regulation: AIA, article: "27", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-27
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Maak de beoordeling met alle zes delen voordat je start: proces, periode, groepen, risico's, toezicht en
#     maatregelen.
#   remedy_en: >-
#     Make the assessment with all six parts before you start: process, period, groups, risks, oversight and measures.
#   caveat: >-
#     Voor oudere systemen telt de datum van bijlage III als grens. De wet noemt in artikel 111, lid 2, alleen de
#     datum voor hoofdstuk III.
#   caveat_en: >-
#     For older systems the date of Annex III is the cut-off. Article 111(2) only mentions the date for Chapter III.
package norms.aia.fria

import data.classification.public_authority
import data.classification.transition

applies if public_authority.deployer_under_annex_iii

applies_from := transition.annex_iii_route

met if {
	"process" in input.facts.deployer.fria
	"period" in input.facts.deployer.fria
	"groups" in input.facts.deployer.fria
	"risks" in input.facts.deployer.fria
	"oversight" in input.facts.deployer.fria
	"response" in input.facts.deployer.fria
}
