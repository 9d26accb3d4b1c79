# METADATA
# title: Beveiliging bij de leverancier
# description: In het contract staat hoe gegevens zijn beveiligd, zoals met versleuteling, en wie erbij kan.
# custom:
#   title_en: Security at the supplier
#   description_en: The contract says how the data are secured, for instance by encryption, and who can reach them.
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
#   responsible: ciso
#   remedy: Leg met de CISO vast hoe de leverancier gegevens beveiligt en wie toegang heeft.
#   remedy_en: Lay down with the security officer how the supplier secures data and who has access.
package norms.vng.supplier_security

import data.classification.procurement

applies if procurement.by_others

met if "security" in input.facts.supplier.conditions
