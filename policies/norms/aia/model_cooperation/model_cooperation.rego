# METADATA
# title: Werk mee met het toezicht op een AI-model
# description: Wie een algemeen AI-model aanbiedt, werkt zo nodig mee met de Europese Commissie en de toezichthouder.
# custom:
#   title_en: Cooperate with the supervision of an AI model
#   description_en: >-
#     Whoever provides a general-purpose AI model cooperates as necessary with the European Commission and the
#     supervisor.
#   level: obligation
#   source: {regulation: AIA, article: "53", paragraph: "3", version: "2026-07-27"}
#   due: during_use
#   responsible: developer
#   remedy: Wijs aan wie vragen van het AI-bureau en de toezichthouder beantwoordt.
#   remedy_en: Appoint who answers questions of the AI Office and the supervisor.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_cooperation

import data.classification.general_purpose

applies if general_purpose.model_provider

applies_from := general_purpose.duties_from

met if "cooperates" in input.facts.general_purpose.measures
