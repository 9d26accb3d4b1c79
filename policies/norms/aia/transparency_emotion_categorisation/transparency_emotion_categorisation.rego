# METADATA
# title: Vertel mensen dat AI hen afleest of indeelt
# description: >-
#   Wie een systeem gebruikt dat gevoelens herkent of mensen aan hun lichaam indeelt, legt aan die mensen uit hoe het
#   werkt. Dat gebeurt uiterlijk bij het eerste contact. Hun persoonsgegevens worden volgens de wet verwerkt. Dat
#   hoeft niet als een wet het gebruik toestaat om strafbare feiten op te sporen, te voorkomen of te onderzoeken, met
#   waarborgen voor anderen.
# custom:
#   title_en: Tell people that AI reads or categorises them
#   description_en: >-
#     Whoever uses a system that recognises emotions or categorises people by their bodies explains to them how it
#     works. It does so at the latest at first exposure, and processes their personal data lawfully. That is not needed
#     if a law authorises the use to detect, prevent or investigate criminal offences, with safeguards for others.
#   level: obligation
#   source: {regulation: AIA, article: "50", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-28
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Leg vooraf en duidelijk uit hoe het systeem werkt, ook op de plek zelf. Laat de FG kijken naar de
#     persoonsgegevens.
#   remedy_en: >-
#     Explain beforehand and clearly how the system works, at the place itself too. Let the data protection officer
#     look at the personal data.
#   caveat: >-
#     Naar de letter stelt artikel 111, lid 2, ook deze plicht uit voor oudere systemen met hoog risico. Dat zijn
#     systemen die al vóór de overgangsdatum op de markt of in gebruik waren. Wij rekenen met de datum van artikel 50
#     zelf.
#   caveat_en: >-
#     By the letter Article 111(2) defers this duty too for high-risk systems that were on the market or in use
#     before the cut-off date. We count from the date of Article 50 itself.
package norms.aia.transparency_emotion_categorisation

import data.classification.biometrics
import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role

applies if {
	_reads_people
	role.deployer
	not law_enforcement.authorised_use_short_of_prosecution
	not high_risk.annex_i_section_b
}

met if {
	"explains_how_it_works" in input.facts.transparency.exposed_notice
	"at_first_exposure" in input.facts.transparency.exposed_notice
	"clear" in input.facts.transparency.exposed_notice
	"accessible" in input.facts.transparency.exposed_notice
	input.facts.transparency.exposed_data_lawful
}

_reads_people if biometrics.emotion_recognition_system

_reads_people if biometrics.categorisation_system
