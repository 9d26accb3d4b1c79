# METADATA
# title: Partners delen de verantwoordelijkheid
# description: Wie samen bouwt, is samen verantwoordelijk voor de gevolgen. Dat staat op papier.
# custom:
#   title_en: Partners share responsibility
#   description_en: Those who build together are responsible for the consequences together. That is in writing.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn die
#     van dit normenpakket.
#   caveat_en: >-
#     This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are those
#     of this pack of norms.
#   due: before_contract
#   responsible: process_owner
#   remedy: Leg vast wie waarvoor verantwoordelijk is als er iets misgaat, en hoe je dat samen oplost.
#   remedy_en: Lay down who is responsible for what if something goes wrong, and how it is solved together.
package norms.org.partners_share_responsibility

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.developed_by == "with_partners"
}

met if "responsibility" in input.facts.partners.agreed
