# METADATA
# title: Medewerkers zijn geoefend met het systeem
# description: Wie met het systeem werkt, is er van tevoren mee geoefend en weet wat het niet kan.
# custom:
#   title_en: Staff are trained on the system
#   description_en: Whoever works with the system was trained on it beforehand and knows what it cannot do.
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
#   due: before_use
#   responsible: hr
#   remedy: Oefen met iedereen voordat je begint. Laat zien wanneer de uitkomst fout kan zijn.
#   remedy_en: Train everybody before you start. Show when the output can be wrong.
package norms.vng.staff_trained

import data.classification.scrutiny

applies if scrutiny.full

met if "users_trained" in input.facts.knowledge.held
