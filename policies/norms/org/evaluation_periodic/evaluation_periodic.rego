# METADATA
# title: Steeds opnieuw bekijken
# description: >-
#   Een AI-systeem of impactvol algoritme wordt volgens een vast plan steeds opnieuw bekeken. Wat daaruit komt,
#   wordt gebruikt.
# custom:
#   title_en: Examined again and again
#   description_en: >-
#     An AI system or impactful algorithm is examined again and again by a fixed plan. What comes out of it is used.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn
#     die van dit normenpakket.
#   caveat_en: >-
#     This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are
#     those of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Spreek af wanneer en door wie het systeem wordt bekeken, en wie iets doet met de uitkomst.
#   remedy_en: Agree when and by whom the system is examined, and who acts on the result.
package norms.org.evaluation_periodic

import data.classification.scrutiny

applies if scrutiny.full

met if "evaluation_planned" in input.facts.governance.arranged
