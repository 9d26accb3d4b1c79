# METADATA
# title: De gegevens zijn op orde
# description: >-
#   Voordat er AI op gebouwd wordt, zijn de gegevens op orde: eigenaar, architectuur, bewaren en kwaliteit.
# custom:
#   title_en: The data are in order
#   description_en: "Before AI is built on them, the data are in order: owner, architecture, retention and quality."
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
#   responsible: process_owner
#   remedy: Regel alle punten van {information_management.in_order} met de mensen van informatiebeheer.
#   remedy_en: Arrange all points of {information_management.in_order} with the people of information management.
package norms.org.information_management

import data.classification.scrutiny
import data.classification.system

applies if scrutiny.full

met if {
	_in_order
	not system.ai_system
}

met if {
	_in_order
	"training_quality" in input.facts.information_management.in_order
}

_in_order if {
	"owner" in input.facts.information_management.in_order
	"architecture" in input.facts.information_management.in_order
	"archiving" in input.facts.information_management.in_order
	"input_quality" in input.facts.information_management.in_order
	"output_quality" in input.facts.information_management.in_order
}
