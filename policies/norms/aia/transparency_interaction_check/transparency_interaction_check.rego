# METADATA
# title: Controleer of een gekocht systeem zegt dat het AI is
# description: >-
#   Wie een AI-systeem koopt dat rechtstreeks met mensen omgaat, heeft de plicht van artikel 50, lid 1, niet zelf.
#   Die heeft de aanbieder. Controleer wel of de aanbieder eraan voldoet.
# custom:
#   title_en: Check that a bought system says that it is AI
#   description_en: >-
#     Whoever buys an AI system that deals with people directly does not have the duty of Article 50(1). The
#     provider has it. Do check that the provider complies.
#   level: advice
#   source: {regulation: AIA, article: "50", paragraph: "1", version: "2026-07-27"}
#   applies_from: "2026-08-02"
#   due: before_contract
#   responsible: buyer
#   remedy: >-
#     Probeer het systeem uit of vraag het de leverancier. Leg vast dat het bij het eerste contact duidelijk zegt
#     dat het AI is.
#   remedy_en: Try the system out or ask the supplier. Record that it clearly says at first contact that it is AI.
package norms.aia.transparency_interaction_check

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	input.facts.system.interacts_with_people
	role.deployer
	not _provider_already
	not high_risk.annex_i_section_b
}

met if input.facts.transparency.supplier_notice_checked

_provider_already if role.provider_by_development

# Article 25(1) makes somebody else the provider from the day that it applies.
_provider_already if {
	role.provider_by_change
	transition.chapter_iii <= input.as_of
}
