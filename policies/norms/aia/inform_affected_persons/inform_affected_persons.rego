# METADATA
# title: Vertel het de mensen over wie het gaat
# description: >-
#   Wie een AI-systeem van bijlage III met hoog risico gebruikt bij beslissingen over mensen, vertelt hun dat het op
#   hen wordt toegepast. Bij rechtshandhaving geldt daarvoor artikel 13 van Richtlijn (EU) 2016/680.
# custom:
#   title_en: Tell the people it is about
#   description_en: >-
#     Whoever uses a high-risk AI system of Annex III in decisions about people tells them that it is applied to them.
#     For law enforcement Article 13 of Directive (EU) 2016/680 holds instead.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "11", version: "2026-07-27"}
#   due: before_use
#   responsible: communication
#   remedy: Zet in de brief, het formulier of de website dat dit AI-systeem wordt gebruikt bij de beslissing.
#   remedy_en: Say in the letter, the form or the website that this AI system is used in the decision.
#   caveat: >-
#     Voor oudere systemen telt de datum van bijlage III als grens. De wet noemt in artikel 111, lid 2, alleen de
#     datum voor hoofdstuk III.
#   caveat_en: >-
#     For older systems the date of Annex III is the cut-off. Article 111(2) only mentions the date for Chapter III.
package norms.aia.inform_affected_persons

import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
	high_risk.annex_iii
	input.facts.decision.system_role in {"informs", "decides"}
	not law_enforcement.activity
}

applies_from := transition.annex_iii_route

met if "persons" in input.facts.affected.informed
