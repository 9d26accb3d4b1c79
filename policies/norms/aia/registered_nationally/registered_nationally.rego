# METADATA
# title: Registreer kritieke infrastructuur nationaal
# description: >-
#   Een AI-systeem met hoog risico voor kritieke infrastructuur staat niet in de EU-databank, maar in een nationale
#   registratie.
# custom:
#   title_en: Register critical infrastructure nationally
#   description_en: >-
#     A high-risk AI system for critical infrastructure is not in the EU database, but in a national registration.
#   level: obligation
#   source: {regulation: AIA, article: "49", paragraph: "5", version: "2026-07-27"}
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag de toezichthouder waar en hoe dit in Nederland kan, en leg het antwoord vast.
#   remedy_en: Ask the supervisor where and how this can be done in the Netherlands, and record the answer.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van bijlage III. Daarover is discussie. Voor oudere
#     systemen is die datum ook de grens. De wet zegt niet wie registreert en hoe. Wij lezen dat de aanbieder het
#     doet, net als in lid 1.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of Annex III. This is debated. For older systems that date
#     is the cut-off too. The law does not say who registers and how. We read that the provider does so, as in
#     paragraph 1.
package norms.aia.registered_nationally

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	high_risk.annex_iii
	high_risk.critical_infrastructure
}

applies_from := transition.annex_iii_route

applies_from_literal := transition.annex_iii_residual

met if "national" in input.facts.conformity.registration
