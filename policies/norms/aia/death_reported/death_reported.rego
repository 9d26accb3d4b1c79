# METADATA
# title: Meld een overlijden binnen tien dagen
# description: >-
#   Overlijdt iemand door een AI-systeem met hoog risico dat in de handel is, dan meldt de aanbieder dat. Hij doet dat
#   meteen als hij een verband vaststelt of vermoedt, en uiterlijk tien dagen nadat het bekend werd. Is de aanbieder
#   niet te bereiken, dan meldt de gebruiker.
# custom:
#   title_en: Report a death within ten days
#   description_en: >-
#     If somebody dies because of a high-risk AI system on the market, the provider reports that as soon as it
#     establishes or suspects a link. It reports at the latest ten days after the death became known. If the provider
#     cannot be reached, the deployer reports.
#   level: obligation
#   source: {regulation: AIA, article: "73", paragraph: "4", version: "2026-07-27"}
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
package norms.aia.death_reported

import data.classification.high_risk
import data.classification.incident
import data.classification.residual
import data.classification.transition

applies if {
	high_risk.any_ground
	incident.fatal
	incident.reporter
}

applies_from := transition.chapter_iii

applies_from_literal := residual.by_letter

met if {
	"reported_death" in input.facts.incidents.handling
	"at_once" in input.facts.incidents.handling
	input.facts.incidents.days_to_report_death <= 10
}
