# METADATA
# title: Zelf bouwen onder dezelfde voorwaarden
# description: >-
#   Bouwt de gemeente zelf, dan is zij de leverancier. Zij legt vast wat zij anders van een leverancier zou vragen.
# custom:
#   title_en: Own build on the same conditions
#   description_en: >-
#     If the municipality builds itself, it is the supplier. It lays down what it would ask of a supplier otherwise.
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
#   due: before_use
#   responsible: developer
#   remedy: Leg alle punten van {contract.own_build} vast voordat je het systeem gebruikt.
#   remedy_en: Lay down all points of {contract.own_build} before you use the system.
package norms.vng.in_house_same_conditions

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.developed_by == "in_house"
}

met if {
	"data_use" in input.facts.contract.own_build
	"data_origin" in input.facts.contract.own_build
	"parts" in input.facts.contract.own_build
	"explained" in input.facts.contract.own_build
	"audit" in input.facts.contract.own_build
	"security" in input.facts.contract.own_build
	"ethics_by_design" in input.facts.contract.own_build
	"accessible" in input.facts.contract.own_build
	"open_standards" in input.facts.contract.own_build
}
