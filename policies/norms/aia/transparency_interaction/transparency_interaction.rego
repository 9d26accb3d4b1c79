# METADATA
# title: Vertel dat iemand met AI te maken heeft
# description: >-
#   Wie een AI-systeem aanbiedt dat rechtstreeks met mensen omgaat, zorgt dat zij dat weten, uiterlijk bij het eerste
#   contact, duidelijk en toegankelijk. Dat hoeft niet als het voor iedereen vanzelf spreekt, of als een wet het
#   gebruik tegen strafbare feiten toestaat. Kunnen mensen er strafbare feiten mee melden, dan moet het wel.
# custom:
#   title_en: Tell people that they deal with AI
#   description_en: >-
#     Whoever provides an AI system that deals with people directly makes sure that they know, at the latest at first
#     contact, clearly and accessibly. That is not needed if it is obvious to all. Nor is it if a law authorises the use
#     against criminal offences, unless people report offences with it.
#   level: obligation
#   source: {regulation: AIA, article: "50", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-28
#   due: before_use
#   responsible: developer
#   remedy: >-
#     Laat het systeem bij het eerste contact zeggen dat het AI is. Zorg dat iedereen dat kan zien, horen en
#     begrijpen.
#   remedy_en: >-
#     Let the system say at first contact that it is AI. Make sure that everybody can see, hear and understand it.
#   caveat: >-
#     Naar de letter stelt artikel 111, lid 2, ook deze plicht uit voor oudere systemen met hoog risico. Dat zijn
#     systemen die al vóór de overgangsdatum op de markt of in gebruik waren. Wij rekenen met de datum van artikel 50
#     zelf.
#   caveat_en: >-
#     By the letter Article 111(2) defers this duty too for high-risk systems that were on the market or in use
#     before the cut-off date. We count from the date of Article 50 itself.
package norms.aia.transparency_interaction

import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role
import data.classification.transition

applies if {
	input.facts.system.interacts_with_people
	role.provider
	not input.facts.transparency.obvious_ai
	not _exempt_against_crime
	not high_risk.annex_i_section_b
}

applies_from := "2026-08-02" if role.provider_by_development

# Article 25(1) makes somebody else the provider from the day that it applies.
applies_from := transition.chapter_iii if role.provider_by_change

met if {
	"says_it_is_ai" in input.facts.transparency.interaction_notice
	"at_first_contact" in input.facts.transparency.interaction_notice
	"clear" in input.facts.transparency.interaction_notice
	"accessible" in input.facts.transparency.interaction_notice
}

_exempt_against_crime if {
	law_enforcement.authorised_use_with_safeguards
	not input.facts.transparency.public_reports_crime
}
