# METADATA
# title: Meld de beoordeling van grondrechten
# description: >-
#   Na de beoordeling van de gevolgen voor grondrechten meldt de overheid de resultaten bij de markttoezichthouder,
#   met het ingevulde sjabloon. Wie het systeem mag gebruiken om een uitzonderlijke reden van artikel 46, lid 1, kan
#   zijn vrijgesteld.
# custom:
#   title_en: Notify the assessment of fundamental rights
#   description_en: >-
#     After the assessment of the impact on fundamental rights the public body notifies the results to the market
#     surveillance authority, with the completed template. Whoever may use the system for an exceptional reason of
#     Article 46(1) can be exempted.
#   level: obligation
#   source: {regulation: AIA, article: "27", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-27
#   due: before_use
#   responsible: legal
#   remedy: Vul het sjabloon van het AI-bureau in en stuur het met de resultaten naar de markttoezichthouder.
#   remedy_en: >-
#     Complete the template of the AI Office and send it with the results to the market surveillance authority.
#   caveat: >-
#     Voor oudere systemen telt de datum van bijlage III als grens. De wet noemt in artikel 111, lid 2, alleen de
#     datum voor hoofdstuk III.
#   caveat_en: >-
#     For older systems the date of Annex III is the cut-off. Article 111(2) only mentions the date for Chapter III.
package norms.aia.fria_notified

import data.classification.public_authority
import data.classification.transition

applies if public_authority.deployer_under_annex_iii

applies_from := transition.annex_iii_route

met if input.facts.deployer.fria_notification in {"sent", "exempted"}
