# METADATA
# title: Wat er volgt als de leverancier zich er niet aan houdt
# description: In het contract staat wat er volgt als de leverancier zich niet aan de afspraken houdt.
# custom:
#   title_en: What follows if the supplier does not comply
#   description_en: The contract says what follows if the supplier does not keep to the agreements.
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
#   remedy: Zet een boete, een hersteltermijn en het recht om te stoppen in het contract.
#   remedy_en: Put a penalty, a period for repair and the right to end it into the contract.
package norms.vng.supplier_sanctions

import data.classification.procurement

applies if procurement.by_others

met if "sanctions" in input.facts.supplier.conditions
