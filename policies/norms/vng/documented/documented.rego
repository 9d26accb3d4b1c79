# METADATA
# title: Het algoritme is beschreven
# description: >-
#   Op papier staat hoe het algoritme werkt, wat erin gaat, hoe de uitkomst ontstaat en wat je tegen risico's doet.
# custom:
#   title_en: The algorithm is documented
#   description_en: >-
#     It is in writing how the algorithm works, which data go in, how the output comes about and what is done about
#     risks.
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
#   remedy: Maak één beschrijving met die vier punten en werk haar bij als er iets verandert.
#   remedy_en: Make one description with those four points and update it when something changes.
package norms.vng.documented

import data.classification.scrutiny

applies if scrutiny.in_use

met if "documented" in input.facts.governance.arranged
