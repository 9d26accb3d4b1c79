# METADATA
# title: Help mensen om AI te begrijpen
# description: >-
#   Wie een AI-systeem aanbiedt of gebruikt, helpt de mensen die ermee werken om AI te begrijpen. De hulp past bij wat
#   zij weten en bij het gebruik. Een bepaald niveau hoeft niet te worden gegarandeerd.
# custom:
#   title_en: Help people to understand AI
#   description_en: >-
#     Whoever provides or uses an AI system takes measures to support the people who work with it in understanding AI.
#     The support fits what they know and what it is used for. No level has to be guaranteed.
#   level: obligation
#   source: {regulation: AIA, article: "4", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-01
#   applies_from: "2026-07-27"
#   enacted: "2026-07-27"
#   due: before_use
#   responsible: hr
#   remedy: >-
#     Regel training of begeleiding voor iedereen die met het systeem werkt, ook voor wie dat namens de gemeente doet.
#   remedy_en: >-
#     Arrange training or guidance for everybody who works with the system, also for those who do so on behalf of the
#     municipality.
#   caveat: >-
#     Naar de letter stelt artikel 111, lid 2, ook deze plicht uit voor oudere systemen met hoog risico. Dat zijn
#     systemen die al vóór de overgangsdatum op de markt of in gebruik waren. Wij rekenen met de datum van artikel 4
#     zelf.
#   caveat_en: >-
#     By the letter Article 111(2) defers this duty too for high-risk systems that were on the market or in use before
#     the cut-off date. We count from the date of Article 4 itself.
package norms.aia.literacy

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

met if input.facts.literacy.supported
