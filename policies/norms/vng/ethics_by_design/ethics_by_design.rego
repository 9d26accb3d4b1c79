# METADATA
# title: Ethiek vanaf het ontwerp
# description: >-
#   De leverancier laat zien hoe hij vanaf het ontwerp let op eerlijkheid, vooroordelen en de rechten van mensen.
# custom:
#   title_en: Ethics by design
#   description_en: The supplier shows how from the design on it looks after fairness, bias and the rights of people.
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
#   remedy: Vraag de leverancier te beschrijven wat hij aan eerlijkheid, vooroordelen en mensenrechten deed.
#   remedy_en: Ask the supplier to describe what it did about fairness, bias and human rights.
package norms.vng.ethics_by_design

import data.classification.procurement

applies if procurement.by_others

met if "ethics_by_design" in input.facts.contract.product
