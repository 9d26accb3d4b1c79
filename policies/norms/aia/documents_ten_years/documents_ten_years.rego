# METADATA
# title: Bewaar de documenten tien jaar
# description: >-
#   Wie een AI-systeem met hoog risico aanbiedt, houdt de documentatie tien jaar beschikbaar voor de toezichthouder,
#   te rekenen vanaf de start. Het gaat om de technische documentatie, het kwaliteitssysteem, de stukken van een
#   keuringsinstantie en de EU-conformiteitsverklaring.
# custom:
#   title_en: Keep the documents for ten years
#   description_en: >-
#     Whoever provides a high-risk AI system keeps the documentation available to the supervisor for ten years from
#     its start. This is about the technical documentation, the quality system, the papers of a notified body and the
#     EU declaration of conformity.
#   level: obligation
#   source: {regulation: AIA, article: "18", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-12
#   due: during_use
#   responsible: archivist
#   remedy: Zet in de selectielijst en het archief een termijn van minstens tien jaar.
#   remedy_en: Set a period of at least ten years in the selection list and the archive.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.documents_ten_years

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if input.facts.provider_duties.document_years >= 10
