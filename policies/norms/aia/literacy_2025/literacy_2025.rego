# METADATA
# title: Genoeg kennis van AI
# description: >-
#   Wie een AI-systeem aanbiedt of gebruikt, zorgt zo goed mogelijk dat de mensen die ermee werken er genoeg van
#   weten. Zo stond het tot en met 26 juli 2026 in de wet.
# custom:
#   title_en: Enough knowledge of AI
#   description_en: >-
#     Whoever provides or uses an AI system ensures as best they can that the people who work with it know enough
#     about AI. That is how the law put it until 26 July 2026.
#   level: obligation
#   source: {regulation: AIA, article: "4", version: "2024-07-12"}
#   urn: urn:nl:ak:ver:aia-01
#   applies_from: "2025-02-02"
#   applies_until: "2026-07-26"
#   due: before_use
#   responsible: hr
#   remedy: Leid de mensen op die met het systeem werken, ook namens de gemeente, en kijk of het genoeg is.
#   remedy_en: >-
#     Train the people who work with the system, also those who do so on behalf of the municipality, and check that it
#     is enough.
#   caveat: >-
#     Naar de letter stelt artikel 111, lid 2, ook deze plicht uit voor oudere systemen met hoog risico. Dat zijn
#     systemen die al vóór de overgangsdatum op de markt of in gebruik waren. Wij rekenen met de datum van artikel 4
#     zelf.
#   caveat_en: >-
#     By the letter Article 111(2) defers this duty too for high-risk systems that were on the market or in use before
#     the cut-off date. We count from the date of Article 4 itself.
package norms.aia.literacy_2025

import data.classification.high_risk
import data.classification.role
import data.classification.scope

applies if {
	role.deployer
	not high_risk.annex_i_section_b
	not scope.free_software
}

applies if {
	role.provider
	not high_risk.annex_i_section_b
	not scope.free_software
}

met if input.facts.literacy.level_sufficient
