# METADATA
# title: Met wie de leverancier gegevens deelt
# description: >-
#   In het contract staat met wie de leverancier gegevens van de gemeente deelt. Met anderen deelt hij ze niet.
# custom:
#   title_en: With whom the supplier shares data
#   description_en: >-
#     The contract says with whom the supplier shares the municipality's data. It shares them with nobody else.
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
#   remedy: Zet in het contract met wie de leverancier gegevens mag delen. Doe dat voordat je tekent.
#   remedy_en: Put in the contract with whom the supplier may share data. Do so before you sign.
package norms.vng.supplier_data_sharing

import data.classification.procurement

applies if procurement.by_others

met if "data_sharing" in input.facts.supplier.conditions
