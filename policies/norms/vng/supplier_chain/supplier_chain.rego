# METADATA
# title: De hele keten is zichtbaar
# description: >-
#   De gemeente weet wie er achter de leverancier meewerken en wat zij leveren, zoals een model of rekenkracht.
# custom:
#   title_en: The whole supply chain is visible
#   description_en: >-
#     The municipality knows who takes part behind the supplier and what they deliver, such as a model or computing
#     power.
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
#   remedy: Vraag een overzicht van alle partijen in de keten. Spreek af dat de leverancier het bijhoudt.
#   remedy_en: Ask for an overview of all parties in the chain. Agree that the supplier keeps it up to date.
package norms.vng.supplier_chain

import data.classification.procurement

applies if procurement.by_others

met if "supply_chain" in input.facts.contract.product
