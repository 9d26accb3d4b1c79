# METADATA
# title: Publieke waarde is opgeschreven
# description: >-
#   Voordat de gemeente een algoritme inzet, staat op papier welk probleem het oplost en wat inwoners eraan hebben.
# custom:
#   title_en: Public value is written down
#   description_en: >-
#     Before the municipality uses an algorithm, it is in writing which problem it solves and what residents gain by
#     it.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG noemt publieke waarde een voorwaarde, maar zegt niet wat genoeg is; deze norm vraagt dat zij is
#     opgeschreven. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en
#     ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The VNG calls public value a condition, but does not say what is enough; this norm asks that it is written
#     down. This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect
#     are those of this pack of norms.
#   due: before_contract
#   responsible: process_owner
#   remedy: Schrijf op welk probleem je oplost, wat inwoners eraan hebben en waarom dit het goede middel is.
#   remedy_en: Write down which problem you solve, what residents gain by it and why this is the right means.
package norms.vng.public_value

import data.classification.scrutiny

applies if scrutiny.in_use

met if "public_value" in input.facts.governance.arranged
