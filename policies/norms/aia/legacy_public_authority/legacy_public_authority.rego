# METADATA
# title: Plan voor een ouder systeem van de overheid
# description: >-
#   Een ouder systeem met hoog risico dat is bedoeld voor overheden, voldoet uiterlijk op 2 augustus 2030 aan de
#   AI-verordening. Dat geldt ook als het niet verandert. Ouder is wat al vóór de overgangsdatum op de markt of in
#   gebruik was. Aanbieder en gebruiker nemen de stappen die daarvoor nodig zijn.
# custom:
#   title_en: Plan for an older system of government
#   description_en: >-
#     An older high-risk system that is meant for public authorities complies with the AI Act by 2 August 2030, even if
#     it does not change. Older is what was on the market or in use before the cut-off. Provider and deployer take the
#     steps that this needs.
#   level: advice
#   source: {regulation: AIA, article: "111", paragraph: "2", version: "2026-07-27"}
#   applies_from: "2026-08-02"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Maak een plan met wat er moet veranderen, wie dat doet en wanneer. Zet de eisen in contracten die worden
#     verlengd.
#   remedy_en: >-
#     Make a plan of what has to change, who does it and when, and put the requirements into contracts that are
#     renewed.
#   caveat: >-
#     De wet vraagt het resultaat op 2 augustus 2030. Dat daar nu een plan voor moet zijn, is ons advies. Voor oudere
#     systemen telt de datum van de eigen route als grens. De wet noemt in artikel 111, lid 2, alleen de datum voor
#     hoofdstuk III.
#   caveat_en: >-
#     The law asks for the result by 2 August 2030. That there should be a plan for it now is our advice. For older
#     systems the date of their own route is the cut-off. Article 111(2) only mentions the date for Chapter III.
package norms.aia.legacy_public_authority

import data.classification.high_risk
import data.classification.public_authority
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	_meant_for_government
}

applies if {
	role.provider
	_meant_for_government
}

met if input.facts.history.compliance_plan

_meant_for_government if {
	high_risk.any_ground
	transition.unchanged_legacy
	public_authority.intended
}
