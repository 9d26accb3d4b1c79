# METADATA
# title: Samen bouwen maakt de gemeente leverancier
# description: >-
#   Bouwt de gemeente samen met een partner, dan is zij ook leverancier. Op papier staat wie welke plicht van een maker
#   uitvoert.
# custom:
#   title_en: Building together makes the municipality a supplier
#   description_en: >-
#     If the municipality builds together with a partner, it is a supplier too. It is in writing who carries out which
#     duty of a maker.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Of de gemeente ook aanbieder is in de zin van de AI-verordening, hangt af van de naam op het systeem; dat staat in
#     andere normen. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en
#     ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     Whether the municipality is also a provider in the sense of the AI Act depends on the name on the system. That is
#     in other norms. This is a position of the VNG, not a law. The date of the paper is not known; version and date of
#     effect are those of this pack of norms.
#   due: before_contract
#   responsible: process_owner
#   remedy: Maak een lijst van de plichten van een maker en zet bij elke plicht een naam.
#   remedy_en: Make a list of the duties of a maker and put a name to each duty.
package norms.org.building_together

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.developed_by == "with_partners"
}

met if "maker_duties" in input.facts.partners.agreed
