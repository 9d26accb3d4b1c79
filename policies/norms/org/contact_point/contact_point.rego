# METADATA
# title: Eén plek voor vragen over AI
# description: Er is één plek waar medewerkers en anderen vragen over AI stellen en de richtlijnen vinden.
# custom:
#   title_en: One place for questions about AI
#   description_en: There is one place where staff and others ask questions about AI and find the guidelines.
#   level: advice
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG noemt een contactpunt en een forum. Hoe een gemeente dat inricht, is vrij; daarom is dit een advies. Dit is
#     een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn die van
#     dit normenpakket.
#   caveat_en: >-
#     The VNG names a contact point and a forum. How a municipality arranges that is free; that is why this is advice.
#     This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are those
#     of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Wijs een contactpunt aan en vertel waar het is. Laat het ook de richtlijnen over risico en registratie bijhouden.
#   remedy_en: Appoint a contact point and tell where it is. Let it keep the guidelines on risk and registration too.
package norms.org.contact_point

import data.classification.scrutiny

applies if scrutiny.full

met if "contact_point" in input.facts.governance.arranged
