# METADATA
# title: De gegevens blijven van de gemeente
# description: In het contract staat dat de gegevens van de gemeente blijven, ook de uitkomsten van het systeem.
# custom:
#   title_en: The data remain the municipality's
#   description_en: The contract says that the data remain the municipality's, the output of the system too.
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
#   remedy: Zet in het contract dat gegevens en uitkomsten van de gemeente zijn.
#   remedy_en: Put in the contract that data and output are the municipality's.
package norms.vng.supplier_data_ownership

import data.classification.procurement

applies if procurement.by_others

met if "data_ownership" in input.facts.supplier.conditions
