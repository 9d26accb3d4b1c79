# METADATA
# title: Onderzoek een ernstig incident
# description: >-
#   Na de melding van een ernstig incident onderzoekt de aanbieder meteen wat er gebeurde, met een beoordeling van de
#   risico's en maatregelen. Hij werkt samen met de toezichthouder en verandert niets aan het systeem dat het
#   onderzoek kan hinderen, zonder dat eerst te zeggen.
# custom:
#   title_en: Investigate a serious incident
#   description_en: >-
#     After reporting a serious incident the provider immediately investigates what happened, with an assessment of
#     risks and with corrective action. It cooperates with the supervisor and changes nothing in the system that may
#     hinder the investigation, without saying so first.
#   level: obligation
#   source: {regulation: AIA, article: "73", paragraph: "6", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-35
#   due: during_use
#   responsible: process_owner
#   remedy: Start een onderzoek, bewaar versie en logs, en spreek elke verandering eerst af met de toezichthouder.
#   remedy_en: Start an investigation, keep version and logs, and agree each change with the supervisor first.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van de route naar hoog risico. Daarover is
#     discussie. Voor oudere systemen is die datum ook de grens, en bij bijlage I en bijlage III samen telt de
#     vroegste. Lid 1 noemt alleen systemen die in de handel zijn gebracht.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of the route to high risk. This is debated. For older
#     systems that date is the cut-off too, and with Annex I and Annex III together the earliest counts. Paragraph 1
#     only mentions systems that were placed on the market.
package norms.aia.serious_incident_investigated

import data.classification.high_risk
import data.classification.incident
import data.classification.residual
import data.classification.transition

applies if {
	high_risk.any_ground
	incident.happened
	incident.provider_reports
}

applies_from := transition.chapter_iii

applies_from_literal := residual.by_letter

met if {
	"investigated" in input.facts.incidents.handling
	"evidence_preserved" in input.facts.incidents.handling
}
