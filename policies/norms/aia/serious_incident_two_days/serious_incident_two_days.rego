# METADATA
# title: Meld een verstoring of brede overtreding binnen twee dagen
# description: >-
#   Verstoort een AI-systeem met hoog risico kritieke infrastructuur ernstig en onherstelbaar, dan meldt de aanbieder
#   dat meteen, uiterlijk binnen twee dagen. Dat geldt ook als een overtreding mensen in meer landen raakt. Het gaat
#   om een systeem dat in de handel is. Is de aanbieder niet te bereiken, dan meldt de gebruiker.
# custom:
#   title_en: Report a disruption or wide infringement within two days
#   description_en: >-
#     A provider reports at once, and within two days at the latest, if its high-risk AI system seriously and
#     irreversibly disrupts critical infrastructure. The same holds if an infringement affects people in several
#     countries. It is about systems on the market. If the provider cannot be reached, the deployer reports.
#   level: obligation
#   source: {regulation: AIA, article: "73", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-35
#   due: during_use
#   responsible: process_owner
#   remedy: Meld het vandaag nog, ook als de melding nog niet volledig is.
#   remedy_en: Report it today, even if the report is not complete yet.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van de route naar hoog risico. Daarover is
#     discussie. Voor oudere systemen is die datum ook de grens, en bij bijlage I en bijlage III samen telt de
#     vroegste. Lid 1 noemt alleen systemen die in de handel zijn gebracht. Wie een systeem alleen zelf in gebruik
#     heeft, meldt volgens artikel 26, lid 5. Voor medische hulpmiddelen en enkele andere groepen geldt de melding
#     alleen bij grondrechten (leden 9 en 10).
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of the route to high risk. This is debated. For older
#     systems that date is the cut-off too, and with Annex I and Annex III together the earliest counts. Paragraph 1
#     only mentions systems that were placed on the market. Whoever only uses a system itself reports following
#     Article 26(5). For medical devices and some other groups the report is only needed for fundamental rights
#     (paragraphs 9 and 10).
package norms.aia.serious_incident_two_days

import data.classification.high_risk
import data.classification.incident
import data.classification.residual
import data.classification.transition

applies if {
	high_risk.any_ground
	incident.urgent
	incident.reporter
}

applies_from := transition.chapter_iii

applies_from_literal := residual.by_letter

met if {
	"reported_urgent" in input.facts.incidents.handling
	"at_once" in input.facts.incidents.handling
	input.facts.incidents.days_to_report_urgent <= 2
}
