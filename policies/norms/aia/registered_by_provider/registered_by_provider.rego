# METADATA
# title: Registreer de gemeente en haar systeem
# description: >-
#   De aanbieder van een AI-systeem van bijlage III met hoog risico zet zichzelf en het systeem in de EU-databank. Dat
#   gebeurt voordat het op de markt komt of in gebruik gaat. Dat geldt niet voor kritieke infrastructuur.
# custom:
#   title_en: Register the municipality and its system
#   description_en: >-
#     The provider of a high-risk AI system of Annex III enters itself and the system in the EU database. It does so
#     before the system is placed on the market or put into service. This does not hold for critical infrastructure.
#   level: obligation
#   source: {regulation: AIA, article: "49", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-17
#   due: before_use
#   responsible: process_owner
#   remedy: Vul de gegevens van bijlage VIII, afdeling A, in de EU-databank in en houd ze bij.
#   remedy_en: Enter the data of Annex VIII, Section A, in the EU database and keep them up to date.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van bijlage III. Daarover is discussie. Voor oudere
#     systemen is die datum ook de grens.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of Annex III. This is debated. For older systems that date
#     is the cut-off too.
package norms.aia.registered_by_provider

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	high_risk.annex_iii
	high_risk.outside_infrastructure
}

applies_from := transition.annex_iii_route

applies_from_literal := transition.annex_iii_residual

met if input.facts.provider.registered
