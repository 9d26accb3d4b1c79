# METADATA
# title: Beoordeel opnieuw na een wezenlijke wijziging
# description: >-
#   Na elke wezenlijke wijziging wordt een AI-systeem met hoog risico opnieuw beoordeeld, ook als alleen de gemeente
#   het blijft gebruiken. Veranderingen die de aanbieder bij de eerste beoordeling al had voorzien, tellen niet.
# custom:
#   title_en: Assess anew after a substantial modification
#   description_en: >-
#     After each substantial modification a high-risk AI system is assessed anew, also if only the municipality goes
#     on using it. Changes that the provider had foreseen in the first assessment do not count.
#   level: obligation
#   source: {regulation: AIA, article: "43", paragraph: "4", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-14
#   due: before_use
#   responsible: legal
#   remedy: Gebruik de gewijzigde versie niet voordat de nieuwe beoordeling klaar is.
#   remedy_en: Do not use the modified version before the new assessment is done.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van de route naar hoog risico. Daarover is
#     discussie. Voor oudere systemen is die datum ook de grens, en bij bijlage I en bijlage III samen telt de
#     vroegste.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of the route to high risk. This is debated. For older
#     systems that date is the cut-off too, and with Annex I and Annex III together the earliest counts.
package norms.aia.conformity_renewed

import data.classification.high_risk
import data.classification.residual
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	"substantial_modification" in input.facts.system.changes
}

applies_from := transition.chapter_iii

applies_from_literal := residual.by_letter

met if "reassessed_after_change" in input.facts.conformity.evidence
