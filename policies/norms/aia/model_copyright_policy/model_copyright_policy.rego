# METADATA
# title: Maak beleid voor auteursrecht
# description: >-
#   Wie een algemeen AI-model aanbiedt, heeft beleid om het auteursrecht na te leven. Makers die niet willen dat hun
#   werk voor training wordt gebruikt, worden daarmee herkend en gevolgd. Dat geldt ook voor een vrij model.
# custom:
#   title_en: Make a copyright policy
#   description_en: >-
#     Whoever provides a general-purpose AI model has a policy to respect copyright. It recognises and follows authors
#     who do not want their work to be used for training. This holds for a free model too.
#   level: obligation
#   source: {regulation: AIA, article: "53", paragraph: "1", point: "c", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-39
#   due: before_use
#   responsible: legal
#   remedy: Leg vast hoe je een voorbehoud van makers herkent en hun werk weglaat.
#   remedy_en: Record how you recognise a reservation by authors and leave out their work.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_copyright_policy

import data.classification.general_purpose

applies if general_purpose.model_provider

applies_from := general_purpose.duties_from

met if "copyright_policy" in input.facts.general_purpose.measures
