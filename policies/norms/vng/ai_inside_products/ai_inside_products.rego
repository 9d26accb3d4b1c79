# METADATA
# title: AI in producten die je niet als AI koopt
# description: >-
#   De leverancier zegt of er AI in zijn product zit. Dat geldt ook als je het niet als AI koopt of als de AI er later
#   bij komt.
# custom:
#   title_en: AI in products not bought as AI
#   description_en: >-
#     The supplier says whether there is AI in its product. That holds too if it is not bought as AI or if the AI is
#     added later.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG vraagt dit van elk product. Deze norm geldt voor producten waarvan bekend is dat er een algoritme in zit.
#     Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn die
#     van dit normenpakket.
#   caveat_en: >-
#     The VNG asks this of each product. This norm holds for products of which it is known that there is an algorithm in
#     them. This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are
#     those of this pack of norms.
#   due: before_contract
#   responsible: buyer
#   remedy: Vraag elke leverancier waar AI in het product zit. Spreek af dat hij het vooraf meldt als dat verandert.
#   remedy_en: Ask each supplier where there is AI in the product. Agree that it tells beforehand if that changes.
package norms.vng.ai_inside_products

import data.classification.procurement

applies if procurement.by_others

met if "ai_inside" in input.facts.contract.product
