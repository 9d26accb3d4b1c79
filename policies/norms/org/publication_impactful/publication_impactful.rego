# METADATA
# title: Impactvol algoritme in het Algoritmeregister
# description: >-
#   Een impactvol algoritme dat de gemeente gebruikt, AI of niet, staat in het landelijke Algoritmeregister.
# custom:
#   title_en: Impactful algorithm in the Algorithm Register
#   description_en: >-
#     An impactful algorithm that the municipality uses, AI or not, is in the national Algorithm Register.
#   level: obligation
#   source: {regulation: ALGORITMEREGISTER, article: "publicatiestandaard", version: "1.0"}
#   urn: urn:nl:ak:ver:bzk-01
#   applies_from: "2026-01-01"
#   caveat: >-
#     Publiceren is een afspraak van overheden en geen wet. Impactvolle algoritmes komen na de systemen met hoog
#     risico; een vaste einddatum is er niet.
#   caveat_en: >-
#     Publication is an agreement of public authorities, not a law. Impactful algorithms come after the high-risk
#     systems; there is no fixed final date.
#   due: during_use
#   responsible: communication
#   remedy: Publiceer de beschrijving in het Algoritmeregister, in de categorie voor impactvolle algoritmes.
#   remedy_en: Publish the description in the Algorithm Register, in the category for impactful algorithms.
package norms.org.publication_impactful

import data.classification.high_risk
import data.classification.impactful

applies if {
	impactful.impactful_algorithm
	not high_risk.annex_iii
	not high_risk.annex_i
	input.facts.system.used_by_municipality
}

met if input.facts.publication.algoritmeregister
