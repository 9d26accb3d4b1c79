# METADATA
# title: Bewaar de papieren als importeur
# description: >-
#   Wie een AI-systeem met hoog risico invoert, bewaart tien jaar een kopie van het certificaat, de gebruiksaanwijzing
#   en de EU-conformiteitsverklaring.
# custom:
#   title_en: Keep the papers as the importer
#   description_en: >-
#     Whoever imports a high-risk AI system keeps a copy of the certificate, the instructions for use and the EU
#     declaration of conformity for ten years.
#   level: obligation
#   source: {regulation: AIA, article: "23", paragraph: "5", version: "2026-07-27"}
#   due: during_use
#   responsible: archivist
#   remedy: Zet de kopieën in het archief met een termijn van minstens tien jaar.
#   remedy_en: Put the copies in the archive with a period of at least ten years.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.importer_documents

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	high_risk.any_ground
	role.importer
}

applies_from := transition.chapter_iii

met if "papers_ten_years" in input.facts.supply_chain.care
