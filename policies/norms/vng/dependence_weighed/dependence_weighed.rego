# METADATA
# title: Afhankelijkheid is afgewogen
# description: Voordat de gemeente tekent, heeft zij afgewogen hoe afhankelijk zij van de leverancier wordt.
# custom:
#   title_en: Dependence is weighed
#   description_en: Before it signs, the municipality has weighed how dependent it becomes on the supplier.
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
#   remedy: Schrijf op hoe afhankelijk je wordt, welk ander product er is en waarom je dit toch kiest.
#   remedy_en: >-
#     Write down how dependent you become, which other product there is and why you choose this one nevertheless.
package norms.vng.dependence_weighed

import data.classification.procurement

applies if procurement.by_others

met if "dependence" in input.facts.contract.product
