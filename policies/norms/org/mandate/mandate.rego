# METADATA
# title: Mandaat van het bestuur
# description: Het college heeft bepaald wie over AI en impactvolle algoritmes mag beslissen.
# custom:
#   title_en: Mandate of the executive
#   description_en: The municipal executive has determined who may decide on AI and impactful algorithms.
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
#   responsible: executive
#   remedy: Leg het college een mandaatbesluit voor. Noem daarin de AI Control Board en wie eindverantwoordelijk is.
#   remedy_en: >-
#     Put a decision on mandate before the executive. Name the AI control board and the person finally responsible.
package norms.org.mandate

import data.classification.scrutiny

applies if scrutiny.full

met if "mandate" in input.facts.governance.arranged
