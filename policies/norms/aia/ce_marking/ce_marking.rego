# METADATA
# title: Breng de CE-markering aan
# description: >-
#   Een AI-systeem met hoog risico heeft een CE-markering die je goed ziet en die blijft staan. Bij een digitaal
#   systeem mag het een digitale markering zijn die je makkelijk vindt. Deed een aangemelde instantie de beoordeling,
#   dan staat haar nummer erbij.
# custom:
#   title_en: Affix the CE mark
#   description_en: >-
#     A high-risk AI system has a CE mark that is clearly visible and lasting. A digital system may have a digital
#     mark that is easy to find. If a notified body did the assessment, its number is with it.
#   level: obligation
#   source: {regulation: AIA, article: "48", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-16
#   due: before_use
#   responsible: legal
#   remedy: Zet de CE-markering in het systeem of in de documentatie, nadat het is beoordeeld.
#   remedy_en: Put the CE mark in the system or in the documentation, after it was assessed.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van de route naar hoog risico. Daarover is
#     discussie. Voor oudere systemen is die datum ook de grens, en bij bijlage I en bijlage III samen telt de
#     vroegste.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of the route to high risk. This is debated. For older
#     systems that date is the cut-off too, and with Annex I and Annex III together the earliest counts.
package norms.aia.ce_marking

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

met if "ce_mark" in input.facts.conformity.evidence
