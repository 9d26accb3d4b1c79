# METADATA
# title: Iedereen kan het gebruiken
# description: "Het product is toegankelijk en inclusief: iedereen kan het gebruiken, ook met een beperking."
# custom:
#   title_en: Everybody can use it
#   description_en: "The product is accessible and inclusive: everybody can use it, also with a disability."
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De wettelijke eisen aan websites en apps staan in een andere norm. Deze geldt ook voor wat alleen medewerkers
#     gebruiken. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en
#     ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The legal requirements for websites and apps are in another norm. This one also holds for what only staff use.
#     This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are those
#     of this pack of norms.
#   due: before_contract
#   responsible: buyer
#   remedy: Zet toegankelijkheid in de eisen en laat de leverancier zien dat het product eraan voldoet.
#   remedy_en: Put accessibility in the requirements and let the supplier show that the product meets it.
package norms.vng.accessible_inclusive

import data.classification.procurement

applies if procurement.by_others

met if "accessible" in input.facts.contract.product
