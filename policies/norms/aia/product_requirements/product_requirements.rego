# METADATA
# title: Voldoe ook aan de regels van het product
# description: >-
#   Valt een product met AI met hoog risico onder productregels van bijlage I, afdeling A, dan voldoet het aan die
#   regels en aan de AI-verordening. De aanbieder mag testen, verslagen en documenten samenvoegen.
# custom:
#   title_en: Meet the rules of the product too
#   description_en: >-
#     If a product with a high-risk AI system falls under product rules of Annex I, Section A, it meets those rules
#     and the AI Act. The provider may combine tests, reports and documents.
#   level: obligation
#   source: {regulation: AIA, article: "8", paragraph: "2", version: "2026-07-27"}
#   due: before_use
#   responsible: legal
#   remedy: Zet de eisen van beide wetten naast elkaar en laat zien waar aan elke eis is voldaan.
#   remedy_en: Put the requirements of both laws side by side and show where each is met.
#   caveat: >-
#     Voor oudere systemen telt de datum van de eigen route als grens. De wet noemt in artikel 111, lid 2, alleen de
#     datum voor hoofdstuk III. Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum.
#   caveat_en: >-
#     For older systems the date of their own route is the cut-off. Article 111(2) only mentions the date for Chapter
#     III. Where Annex I and Annex III both make a system high-risk, the earliest date counts here.
package norms.aia.product_requirements

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.annex_i_section_a
}

applies_from := transition.chapter_iii

met if "product_rules_met" in input.facts.conformity.evidence
