# METADATA
# title: Gegevens zijn onderzocht op vooroordelen
# description: De gegevens waarvan AI leerde, zijn onderzocht op vooroordelen tegen groepen mensen.
# custom:
#   title_en: Data were examined for bias
#   description_en: The data that AI learned from were examined for bias against groups of people.
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
#   remedy: >-
#     Laat onderzoeken welke groepen ontbreken of verkeerd in de gegevens zitten, en herstel dat. Vraag het de
#     leverancier als hij traint.
#   remedy_en: >-
#     Have it examined which groups are missing from the data or wrong in them, and repair that. Ask the supplier if it
#     trains.
package norms.vng.training_data_bias

import data.classification.system

applies if {
	system.ai_in_use
	count(input.facts.persons.groups) > 0
}

met if "training_data" in input.facts.ethics.examined
