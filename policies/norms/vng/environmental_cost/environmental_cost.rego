# METADATA
# title: Wat het milieu ervan merkt
# description: >-
#   De leverancier vertelt wat het gebruik kost aan stroom, water en grondstoffen. Dat weegt mee in de keuze.
# custom:
#   title_en: What it costs the environment
#   description_en: The supplier tells what the use costs in power, water and raw materials. That counts in the choice.
#   level: advice
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG noemt het milieu bij ethisch ontwerp, zonder grens. Daarom is dit een advies. Dit is een standpunt van de
#     VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The VNG names the environment with ethics by design, without a limit. That is why this is advice. This is a
#     position of the VNG, not a law. The date of the paper is not known; version and date of effect are those of this
#     pack of norms.
#   due: before_contract
#   responsible: buyer
#   remedy: Vraag naar het verbruik en vergelijk het met een zuiniger oplossing.
#   remedy_en: Ask for the consumption and compare it with a more economical solution.
package norms.vng.environmental_cost

import data.classification.procurement

applies if procurement.by_others

met if "environment" in input.facts.contract.product
