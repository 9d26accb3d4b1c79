# METADATA
# title: Het kan verder groeien
# description: Van tevoren is bedacht hoe het verder kan als het werkt, ook op andere plekken.
# custom:
#   title_en: It can be scaled up
#   description_en: It was thought out beforehand how it can go on if it works, in other places too.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG noemt schaalbaarheid een voorwaarde, maar zegt niet wat genoeg is. Deze norm vraagt dat erover is
#     nagedacht. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en
#     ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The VNG calls scalability a condition, but does not say what is enough. This norm asks that it was thought about.
#     This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are those
#     of this pack of norms.
#   due: before_contract
#   responsible: process_owner
#   remedy: Schrijf op wat er nodig is om van een proef naar gewoon gebruik te gaan.
#   remedy_en: Write down what is needed to go from a trial to ordinary use.
package norms.vng.scalable

import data.classification.scrutiny

applies if scrutiny.in_use

met if "scalable" in input.facts.purpose.considered
