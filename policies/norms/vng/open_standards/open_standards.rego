# METADATA
# title: Open standaarden en hergebruik
# description: Het product volgt open standaarden, werkt samen met andere systemen en is herbruikbaar.
# custom:
#   title_en: Open standards and reuse
#   description_en: The product follows open standards, works with other systems and can be reused.
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
#   due: before_contract
#   responsible: buyer
#   remedy: Zet in de eisen welke open standaarden je wilt en hoe andere gemeenten het kunnen hergebruiken.
#   remedy_en: Put in the requirements which open standards you want and how other municipalities can reuse it.
package norms.vng.open_standards

import data.classification.procurement

applies if procurement.by_others

met if "open_standards" in input.facts.contract.product
