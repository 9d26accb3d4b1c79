# METADATA
# title: De gemeente mag controleren
# description: In het contract staat dat de gemeente het systeem mag controleren of laten controleren.
# custom:
#   title_en: The municipality may audit
#   description_en: The contract says that the municipality may audit the system or have it audited.
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
#   remedy: Zet in het contract dat je mag controleren, ook door een onafhankelijke deskundige.
#   remedy_en: Put in the contract that you may audit, also by an independent expert.
package norms.vng.supplier_audit

import data.classification.procurement

applies if procurement.by_others

met if "audit" in input.facts.supplier.conditions
