# METADATA
# title: Verslag aan raad en college
# description: >-
#   Raad en college horen regelmatig welke algoritmes in gebruik zijn, wat is besloten of geweigerd en wat nog open is.
# custom:
#   title_en: Report to council and executive
#   description_en: >-
#     Council and executive hear regularly which algorithms are in use, what was decided or refused and what is still
#     open.
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
#   due: during_use
#   responsible: executive
#   remedy: Neem het systeem op in het verslag aan college en raad, en spreek af hoe vaak dat komt.
#   remedy_en: Include the system in the report to executive and council, and agree how often it comes.
package norms.org.council_report

import data.classification.scrutiny

applies if scrutiny.full

met if "council_report" in input.facts.governance.arranged
