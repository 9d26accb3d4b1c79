# METADATA
# title: De leverancier doet verslag
# description: De leverancier doet regelmatig verslag over hoe het systeem werkt en of hij zich aan de afspraken houdt.
# custom:
#   title_en: The supplier reports
#   description_en: The supplier reports regularly on how the system works and on whether it keeps to the agreements.
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
#   remedy: Spreek af hoe vaak de leverancier verslag doet en wat daarin staat.
#   remedy_en: Agree how often the supplier reports and on what.
package norms.vng.supplier_reports

import data.classification.procurement

applies if procurement.by_others

met if "reports" in input.facts.supplier.conditions
