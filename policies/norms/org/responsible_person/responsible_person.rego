# METADATA
# title: Eén persoon is eindverantwoordelijk
# description: Voor elk algoritme is één persoon eindverantwoordelijk, met de bevoegdheid om te beslissen.
# custom:
#   title_en: One person finally responsible
#   description_en: For every algorithm one person is finally responsible, with the authority to decide.
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
#   remedy: Wijs één persoon aan die eindverantwoordelijk is, leg dat vast en laat die persoon mogen beslissen.
#   remedy_en: Appoint one person finally responsible, record it and give that person the authority to decide.
package norms.org.responsible_person

import data.classification.scrutiny

applies if scrutiny.in_use

met if "responsible_person" in input.facts.governance.arranged
