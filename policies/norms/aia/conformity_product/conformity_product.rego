# METADATA
# title: Beoordeel het product zoals zijn eigen regels vragen
# description: >-
#   Valt een AI-systeem met hoog risico onder productregels van bijlage I, afdeling A, dan volgt de aanbieder de
#   beoordeling van die regels. De eisen van de AI-verordening en het kwaliteitssysteem horen erbij. Dat geldt ook als
#   bijlage III het systeem noemt.
# custom:
#   title_en: Assess the product as its own rules require
#   description_en: >-
#     If a high-risk AI system falls under product rules of Annex I, Section A, the provider follows the assessment of
#     those rules. The requirements of the AI Act and the quality system are part of it. This also holds if Annex III
#     lists the system.
#   level: obligation
#   source: {regulation: AIA, article: "43", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-14
#   due: before_use
#   responsible: legal
#   remedy: Vraag de keuringsinstantie van het product om ook de eisen van de AI-verordening te beoordelen.
#   remedy_en: Ask the notified body for the product to assess the requirements of the AI Act too.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van de route naar hoog risico. Daarover is
#     discussie. Voor oudere systemen is die datum ook de grens, en bij bijlage I en bijlage III samen telt de
#     vroegste.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of the route to high risk. This is debated. For older
#     systems that date is the cut-off too, and with Annex I and Annex III together the earliest counts.
package norms.aia.conformity_product

import data.classification.high_risk
import data.classification.residual
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.annex_i_section_a
}

applies_from := transition.chapter_iii

applies_from_literal := residual.by_letter

met if input.facts.conformity.procedure == "product_law"
