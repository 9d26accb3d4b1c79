# METADATA
# title: Hoe de gemeente kan stoppen
# description: In het contract staat hoe de gemeente stopt of overstapt en hoe zij haar gegevens terugkrijgt.
# custom:
#   title_en: How the municipality can leave
#   description_en: The contract says how the municipality leaves or changes supplier and how it gets its data back.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG vraagt om afhankelijkheid af te wegen. Dat daar een afspraak over stoppen bij hoort, is onze lezing. Dit is
#     een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn die van
#     dit normenpakket.
#   caveat_en: >-
#     The VNG asks that dependence is weighed. That an agreement on leaving belongs to it is our reading. This is a
#     position of the VNG, not a law. The date of the paper is not known; version and date of effect are those of this
#     pack of norms.
#   due: before_contract
#   responsible: buyer
#   remedy: Spreek af hoe lang overstappen duurt, wat de leverancier dan doet en in welke vorm je gegevens terugkomen.
#   remedy_en: Agree how long changing takes, what the supplier does then and in which form your data come back.
package norms.vng.supplier_exit

import data.classification.procurement

applies if procurement.by_others

met if "exit" in input.facts.supplier.conditions
