# METADATA
# title: Geen generatieve AI bij besluiten over mensen
# description: >-
#   Generatieve AI helpt niet bij besluiten die rechtsgevolgen hebben voor iemand, ook niet als een mens beslist.
# custom:
#   title_en: No generative AI in decisions on people
#   description_en: >-
#     Generative AI does not help with decisions that have legal effects on somebody, not even if a person decides.
#   level: prohibition
#   source: {regulation: ORG, article: "eigen regels voor generatieve AI", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is een voorbeeld van eigen regels van een gemeente, geen regel van een bestaande gemeente. Het komt bovenop
#     het landelijke standpunt over generatieve AI.
#   caveat_en: >-
#     This is an example of a municipality's own rules, not a rule of an existing municipality. It comes on top of the
#     national position on generative AI.
#   due: always
#   responsible: process_owner
#   remedy: Laat mensen zulke besluiten maken zonder generatieve AI.
#   remedy_en: Let people make such decisions without generative AI.
package norms.local.generative_ai_not_for_decisions

import data.classification.system

applies if {
	system.generative_ai
	input.facts.decision.legal_effect
	input.facts.decision.system_role in {"informs", "decides"}
}
