# METADATA
# title: Publiceer waarmee het model is getraind
# description: >-
#   Wie een algemeen AI-model aanbiedt, publiceert een samenvatting van de inhoud waarmee het is getraind, met genoeg
#   details en volgens het sjabloon van het AI-bureau. Dat geldt ook voor een vrij model.
# custom:
#   title_en: Publish what the model was trained with
#   description_en: >-
#     Whoever provides a general-purpose AI model publishes a summary of the content that it was trained with. It has
#     enough detail and follows the template of the AI Office. This holds for a free model too.
#   level: obligation
#   source: {regulation: AIA, article: "53", paragraph: "1", point: "d", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-29
#   due: before_use
#   responsible: developer
#   remedy: Vul het sjabloon van het AI-bureau in en zet het op de site.
#   remedy_en: Fill in the template of the AI Office and put it on the website.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_training_summary

import data.classification.general_purpose

applies if general_purpose.model_provider

applies_from := general_purpose.duties_from

met if "training_summary" in input.facts.general_purpose.measures
