# METADATA
# title: Maak één dossier voor product en AI
# description: >-
#   Voor een product van bijlage I, afdeling A, met een AI-systeem met hoog risico is er één technisch document.
#   Daarin staat alles wat de AI-verordening vraagt en alles wat de productregels vragen.
# custom:
#   title_en: Make one file for product and AI
#   description_en: >-
#     For a product of Annex I, Section A, with a high-risk AI system there is one technical document. It holds all
#     that the AI Act asks and all that the product rules ask.
#   level: obligation
#   source: {regulation: AIA, article: "11", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-06
#   due: before_use
#   responsible: developer
#   remedy: Voeg de technische documentatie van het product en van het AI-systeem samen.
#   remedy_en: Combine the technical documentation of the product and of the AI system.
#   caveat: >-
#     Voor oudere systemen telt de datum van de eigen route als grens. De wet noemt in artikel 111, lid 2, alleen de
#     datum voor hoofdstuk III. Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum.
#   caveat_en: >-
#     For older systems the date of their own route is the cut-off. Article 111(2) only mentions the date for Chapter
#     III. Where Annex I and Annex III both make a system high-risk, the earliest date counts here.
package norms.aia.product_documentation

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.annex_i_section_a
}

applies_from := transition.chapter_iii

met if "one_file" in input.facts.provider_design.documentation
