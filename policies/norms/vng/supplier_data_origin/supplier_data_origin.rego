# METADATA
# title: Waar de gegevens van de leverancier vandaan komen
# description: De leverancier vertelt waar de gegevens vandaan komen waarop zijn algoritme is gebouwd.
# custom:
#   title_en: Where the supplier's data come from
#   description_en: The supplier tells where the data come from on which its algorithm was built.
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
#   remedy: Vraag de leverancier op te schrijven welke gegevens hij gebruikte en hoe hij eraan kwam.
#   remedy_en: Ask the supplier to write down which data it used and how it got them.
package norms.vng.supplier_data_origin

import data.classification.procurement

applies if procurement.by_others

met if "data_origin" in input.facts.supplier.conditions
