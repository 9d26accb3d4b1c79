# METADATA
# title: Beveilig een model met systeemrisico
# description: >-
#   Wie een algemeen AI-model met een systeemrisico aanbiedt, beveiligt het model en de computers waarop het draait
#   goed tegen aanvallen.
# custom:
#   title_en: Secure a model with systemic risk
#   description_en: >-
#     Whoever provides a general-purpose AI model with systemic risk properly secures the model and the computers it
#     runs on against attacks.
#   level: obligation
#   source: {regulation: AIA, article: "55", paragraph: "1", point: "d", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-32
#   due: before_use
#   responsible: ciso
#   remedy: Laat het model en de omgeving testen op aanvallen en herstel wat zwak is.
#   remedy_en: Have the model and its surroundings tested for attacks and correct what is weak.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_cybersecurity

import data.classification.general_purpose

applies if general_purpose.systemic_risk

applies_from := general_purpose.duties_from

met if "secured" in input.facts.general_purpose.measures
