# METADATA
# title: Volg het systeem na de start
# description: >-
#   Wie een AI-systeem met hoog risico aanbiedt, volgt het zolang het bestaat. Hij heeft een plan, verzamelt steeds
#   gegevens over de prestaties, ook van gebruikers, en gaat daarmee na of het nog aan de eisen voldoet. Gevoelige
#   gegevens van opsporing hoeven er niet in.
# custom:
#   title_en: Monitor the system after the start
#   description_en: >-
#     Whoever provides a high-risk AI system monitors it for as long as it exists. It has a plan, keeps collecting
#     data on its performance, also from deployers, and uses these to evaluate whether it still meets the
#     requirements. Sensitive data of law enforcement need not be in it.
#   level: obligation
#   source: {regulation: AIA, article: "72", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-34
#   due: during_use
#   responsible: process_owner
#   remedy: Maak een plan met wat je meet, hoe vaak, bij wie en wanneer je ingrijpt.
#   remedy_en: Make a plan of what you measure, how often, with whom and when you intervene.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van de route naar hoog risico. Daarover is
#     discussie. Voor oudere systemen is die datum ook de grens, en bij bijlage I en bijlage III samen telt de
#     vroegste. De Europese Commissie geeft uiterlijk 2 september 2027 richtsnoeren met een model voor het plan.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of the route to high risk. This is debated. For older
#     systems that date is the cut-off too, and with Annex I and Annex III together the earliest counts. The European
#     Commission issues guidelines with a template for the plan by 2 September 2027.
package norms.aia.post_market_monitoring

import data.classification.high_risk
import data.classification.residual
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

applies_from_literal := residual.by_letter

met if {
	"plan" in input.facts.provider_duties.monitoring
	"collects" in input.facts.provider_duties.monitoring
	"analyses" in input.facts.provider_duties.monitoring
	"other_systems" in input.facts.provider_duties.monitoring
}
