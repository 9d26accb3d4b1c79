# METADATA
# title: Beheer de gegevens waarmee het systeem is gemaakt
# description: >-
#   De aanbieder van een AI-systeem met hoog risico beheert de gegevens om het te trainen, te controleren en te
#   testen. Keuzes, herkomst, bewerking, aannames, geschiktheid en leemten staan vast. Is er geen model getraind, dan
#   geldt dit alleen voor de gegevens van de test.
# custom:
#   title_en: Govern the data that the system was made with
#   description_en: >-
#     The provider of a high-risk AI system governs the data used to train, validate and test it. Choices, origin,
#     preparation, assumptions, suitability and gaps are recorded. If no model was trained, this holds for the test
#     data only.
#   level: obligation
#   source: {regulation: AIA, article: "10", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-05
#   due: before_use
#   responsible: developer
#   remedy: Maak voor elke set een beschrijving met herkomst, bewerking, aannames en leemten.
#   remedy_en: Make a description of each set with its origin, preparation, assumptions and gaps.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.data_governance

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"design_choices" in input.facts.provider_design.data
	"origin" in input.facts.provider_design.data
	"preparation" in input.facts.provider_design.data
	"assumptions" in input.facts.provider_design.data
	"availability" in input.facts.provider_design.data
	"gaps" in input.facts.provider_design.data
}
