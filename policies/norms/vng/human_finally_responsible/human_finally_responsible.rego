# METADATA
# title: Een mens is eindverantwoordelijk
# description: >-
#   Bij elk algoritme, AI of niet, is een mens verantwoordelijk voor wat er met de uitkomst gebeurt. Die mag ervan
#   afwijken en kan het systeem stoppen.
# custom:
#   title_en: A human is finally responsible
#   description_en: >-
#     With every algorithm, AI or not, a human being is responsible for what is done with the output. He or she may
#     deviate from it and can stop the system.
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
#   remedy: >-
#     Leg vast wie verantwoordelijk is voor de uitkomsten, wie ervan mag afwijken en wie het systeem kan stoppen.
#   remedy_en: Lay down who is responsible for the output, who may deviate from it and who can stop the system.
package norms.vng.human_finally_responsible

import data.classification.scrutiny

applies if scrutiny.in_use

met if "human_responsible" in input.facts.governance.arranged
