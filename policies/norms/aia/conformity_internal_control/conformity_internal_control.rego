# METADATA
# title: Beoordeel het systeem zelf
# description: >-
#   Noemt punt 2 tot en met 8 van bijlage III een AI-systeem met hoog risico, dan beoordeelt de aanbieder het zelf
#   voor de start. Hij doet dat met interne controle volgens bijlage VI. Een aangemelde instantie is niet nodig.
# custom:
#   title_en: Assess the system yourself
#   description_en: >-
#     The provider of a high-risk AI system of points 2 to 8 of Annex III assesses it itself before it starts. It does
#     so with internal control following Annex VI. A notified body is not needed.
#   level: obligation
#   source: {regulation: AIA, article: "43", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-14
#   due: before_use
#   responsible: legal
#   remedy: "Loop bijlage VI na: kwaliteitssysteem, technische documentatie en ontwerp. Leg de uitkomst vast."
#   remedy_en: "Go through Annex VI: quality system, technical documentation and design. Record the result."
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van bijlage III. Daarover is discussie. Voor oudere
#     systemen is die datum ook de grens. Valt het systeem ook onder punt 1, dan geldt alleen de beoordeling voor
#     biometrie. Dat is een lezing.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of Annex III. This is debated. For older systems that date
#     is the cut-off too. If point 1 covers the system too, only the assessment of biometrics holds. That is a
#     reading.
package norms.aia.conformity_internal_control

import data.classification.annex_iii_point
import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	high_risk.annex_iii
	not annex_iii_point.point_1
	not high_risk.annex_i_section_a
}

applies_from := transition.annex_iii_route

applies_from_literal := transition.annex_iii_residual

met if input.facts.conformity.procedure in {"internal_control", "temporary_authorisation"}
