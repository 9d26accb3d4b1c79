# METADATA
# title: Wie het systeem verandert, wordt aanbieder
# description: >-
#   Wie zijn naam op andermans systeem met hoog risico zet of het wezenlijk wijzigt, is voortaan de aanbieder met
#   diens plichten. Dat geldt ook voor wie een systeem een doel geeft waardoor het hoog risico krijgt. De plichten
#   staan in artikel 16. Zijn naam erop zetten telt niet als het contract de plichten anders verdeelt. De eerste
#   aanbieder moet informatie en toegang geven, tenzij hij dit gebruik duidelijk had uitgesloten.
# custom:
#   title_en: Whoever changes the system becomes its provider
#   description_en: >-
#     Whoever puts its name on somebody else's high-risk system, or modifies it substantially, is its provider from then
#     on. So is whoever gives a system a purpose that makes it high-risk. The provider has the duties of Article 16.
#     Putting a name on it does not count if the contract divides the duties otherwise. The first provider must give
#     information and access, unless it clearly excluded this use.
#   level: obligation
#   source: {regulation: AIA, article: "25", paragraph: "1", version: "2026-07-27"}
#   due: before_use
#   responsible: legal
#   remedy: >-
#     Voer de plichten van de aanbieder uit en vraag de eerste aanbieder om zijn documentatie, of draai de verandering
#     terug.
#   remedy_en: >-
#     Carry out the duties of the provider and ask the first provider for its documentation, or undo the change.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.role_change

import data.classification.role
import data.classification.transition

applies if role.provider_by_change

applies_from := transition.chapter_iii

met if input.facts.provider.duties_taken_on
