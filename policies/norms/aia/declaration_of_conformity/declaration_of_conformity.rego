# METADATA
# title: Stel de EU-conformiteitsverklaring op
# description: >-
#   De aanbieder verklaart op schrift dat zijn AI-systeem met hoog risico aan de eisen voldoet. De verklaring is
#   getekend, door een computer te lezen, volledig volgens bijlage V, te begrijpen voor de toezichthouder en
#   bijgewerkt.
# custom:
#   title_en: Draw up the EU declaration of conformity
#   description_en: >-
#     The provider declares in writing that its high-risk AI system meets the requirements. The declaration is signed,
#     machine-readable, complete following Annex V, understandable to the supervisor and kept up to date.
#   level: obligation
#   source: {regulation: AIA, article: "47", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-15
#   due: before_use
#   responsible: legal
#   remedy: Vul bijlage V in, laat tekenen wie dat mag en werk de verklaring bij na een verandering.
#   remedy_en: Fill in Annex V, have it signed by whoever may and update the declaration after a change.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van de route naar hoog risico. Daarover is
#     discussie. Voor oudere systemen is die datum ook de grens, en bij bijlage I en bijlage III samen telt de
#     vroegste.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of the route to high risk. This is debated. For older
#     systems that date is the cut-off too, and with Annex I and Annex III together the earliest counts.
package norms.aia.declaration_of_conformity

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
	"declaration_signed" in input.facts.conformity.evidence
	"declaration_complete" in input.facts.conformity.evidence
	"declaration_current" in input.facts.conformity.evidence
}
