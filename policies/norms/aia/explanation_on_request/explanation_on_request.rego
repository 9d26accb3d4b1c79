# METADATA
# title: Leg een beslissing uit als iemand erom vraagt
# description: >-
#   Wie een beslissing neemt op basis van een AI-systeem van bijlage III met hoog risico, legt die op verzoek
#   duidelijk uit. Dat doe je aan wie er rechtsgevolgen of andere grote gevolgen van merkt. Die persoon vindt dat het
#   slecht is voor zijn gezondheid, veiligheid of grondrechten. Dat geldt niet voor kritieke infrastructuur, niet
#   waar een wet het beperkt en niet waar Europees recht dit recht al geeft.
# custom:
#   title_en: Explain a decision on request
#   description_en: >-
#     Whoever takes a decision on the basis of a high-risk AI system of Annex III explains it clearly to the person
#     affected, on request. That holds for legal or similarly significant effects that this person considers adverse to
#     their health, safety or fundamental rights. This does not hold for critical infrastructure, where a law restricts
#     it or where Union law already gives this right.
#   level: obligation
#   source: {regulation: AIA, article: "86", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-26
#   due: during_use
#   responsible: process_owner
#   remedy: >-
#     Zorg dat medewerkers per zaak kunnen zeggen welke rol het systeem had en wat de beslissing vooral bepaalde.
#   remedy_en: >-
#     Make sure that staff can say for each case which part the system played and what mainly determined the decision.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van bijlage III. Daarover is discussie. Voor oudere
#     systemen is die datum ook de grens.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of Annex III. This is debated. For older systems that date
#     is the cut-off too.
package norms.aia.explanation_on_request

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
	high_risk.annex_iii
	high_risk.outside_infrastructure
	input.facts.decision.system_role in {"informs", "decides"}
	input.facts.decision.legal_effect
	input.facts.affected.explanation_law == "none"
}

applies_from := transition.annex_iii_route

applies_from_literal := transition.annex_iii_residual

met if {
	"role_of_system" in input.facts.affected.explanation_ready
	"main_elements" in input.facts.affected.explanation_ready
}
