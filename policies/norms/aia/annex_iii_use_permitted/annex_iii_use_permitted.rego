# METADATA
# title: Gebruik dat een wet moet toestaan
# description: >-
#   Bijlage III rekent biometrie, strafrecht, en migratie, asiel en grenzen alleen mee voor zover Europees of
#   Nederlands recht het gebruik toestaat. Staat geen wet het toe, dan mag het dus niet worden gebruikt.
# custom:
#   title_en: Use that a law must permit
#   description_en: >-
#     Annex III counts biometrics, criminal law, and migration, asylum and borders only as far as Union or Dutch law
#     permits the use. So where no law permits it, it must not be used.
#   level: obligation
#   source: {regulation: AIA, article: "6", paragraph: "2", version: "2026-07-27"}
#   due: before_use
#   responsible: legal
#   remedy: >-
#     Laat een jurist de wet en het artikel noemen die dit gebruik toestaan. Is die er niet, gebruik het systeem dan
#     hiervoor niet.
#   remedy_en: >-
#     Have a lawyer name the law and the article that permit this use. If there is none, do not use the system for it.
#   caveat: >-
#     Bijlage III verbiedt zelf niets. Zij gaat ervan uit dat ander recht het gebruik toestaat, en dat recht geldt nu
#     al. Voor oudere systemen telt de datum van bijlage III als grens. De wet noemt in artikel 111, lid 2, alleen de
#     datum voor hoofdstuk III.
#   caveat_en: >-
#     Annex III itself forbids nothing. It assumes that other law permits the use, and that law holds already. For
#     older systems the date of Annex III is the cut-off. Article 111(2) only mentions the date for Chapter III.
package norms.aia.annex_iii_use_permitted

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.permission_needed
	not high_risk.annex_i_section_b
}

applies_from := transition.annex_iii_route

met if input.facts.area.use_permitted
