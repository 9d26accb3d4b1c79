# METADATA
# title: Hoe lang de leverancier gegevens bewaart
# description: In het contract staat hoe lang de leverancier gegevens van de gemeente bewaart.
# custom:
#   title_en: How long the supplier keeps data
#   description_en: The contract says how long the supplier keeps the municipality's data.
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
#   remedy: Zet in het contract hoe lang de leverancier elke soort gegevens bewaart en wanneer hij ze wist.
#   remedy_en: Put in the contract how long the supplier keeps each kind of data and when it deletes them.
package norms.vng.supplier_retention

import data.classification.procurement

applies if procurement.by_others

met if "retention" in input.facts.supplier.conditions
