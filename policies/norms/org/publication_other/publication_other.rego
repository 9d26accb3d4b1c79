# METADATA
# title: Ander algoritme in het Algoritmeregister
# description: >-
#   Ook een algoritme dat niet impactvol is, kan in het landelijke Algoritmeregister, in de categorie voor overige
#   algoritmes.
# custom:
#   title_en: Another algorithm in the Algorithm Register
#   description_en: >-
#     An algorithm that is not impactful can be in the national Algorithm Register too, in the category for other
#     algorithms.
#   level: advice
#   source: {regulation: ALGORITMEREGISTER, article: "publicatiestandaard", version: "1.0"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Publiceren is een afspraak van overheden en geen wet, en de afspraak gaat over hoog risico en impactvol. Daarom is
#     dit een advies. De datum is die van dit normenpakket.
#   caveat_en: >-
#     Publication is an agreement of public authorities, not a law, and the agreement is about high risk and impactful.
#     That is why this is advice. The date is that of this pack of norms.
#   due: during_use
#   responsible: communication
#   remedy: Publiceer een korte beschrijving in het Algoritmeregister, in de categorie voor overige algoritmes.
#   remedy_en: Publish a short description in the Algorithm Register, in the category for other algorithms.
package norms.org.publication_other

import data.classification.impactful
import data.classification.scrutiny

applies if {
	scrutiny.in_use
	not impactful.impactful_algorithm
}

met if input.facts.publication.algoritmeregister
