# METADATA
# title: Van ontwikkelen naar invoeren naar terugkijken
# description: >-
#   Het project loopt van ontwikkelen via invoeren naar terugkijken. Na elke stap beslist iemand of het verder mag.
# custom:
#   title_en: From development to introduction to evaluation
#   description_en: >-
#     The project goes from development by way of introduction to evaluation. After each step somebody decides whether
#     it may go on.
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
#   remedy: Zet de drie stappen in het plan. Schrijf bij elke stap wie beslist en waarop.
#   remedy_en: Put the three steps in the plan. Write down for each step who decides and on what grounds.
package norms.vng.lifecycle

import data.classification.scrutiny

applies if scrutiny.full

met if "lifecycle" in input.facts.governance.arranged
