# METADATA
# title: Hoog risico in het Algoritmeregister
# description: Een AI-systeem met hoog risico dat de gemeente gebruikt, staat in het landelijke Algoritmeregister.
# custom:
#   title_en: High risk in the Algorithm Register
#   description_en: A high-risk AI system that the municipality uses is in the national Algorithm Register.
#   level: obligation
#   source: {regulation: ALGORITMEREGISTER, article: "publicatiestandaard", version: "1.0"}
#   urn: urn:nl:ak:ver:bzk-01
#   applies_from: "2025-12-31"
#   caveat: >-
#     Publiceren is een afspraak van overheden en geen wet. De datum is die waarop systemen met hoog risico in het
#     register zouden staan.
#   caveat_en: >-
#     Publication is an agreement of public authorities, not a law. The date is the one by which high-risk systems
#     were to be in the register.
#   due: during_use
#   responsible: communication
#   remedy: Publiceer de beschrijving in het Algoritmeregister, in de categorie voor hoog risico.
#   remedy_en: Publish the description in the Algorithm Register, in the category for high risk.
package norms.org.publication_high_risk

import data.classification.high_risk

applies if {
	high_risk.annex_iii
	input.facts.system.used_by_municipality
}

applies if {
	high_risk.annex_i
	input.facts.system.used_by_municipality
}

met if input.facts.publication.algoritmeregister
