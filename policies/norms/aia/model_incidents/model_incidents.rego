# METADATA
# title: Meld ernstige incidenten met een model
# description: >-
#   Wie een algemeen AI-model met een systeemrisico aanbiedt, houdt ernstige incidenten bij, met wat eraan te doen is.
#   Hij meldt ze zonder uitstel aan het AI-bureau en zo nodig aan de toezichthouder.
# custom:
#   title_en: Report serious incidents with a model
#   description_en: >-
#     Whoever provides a general-purpose AI model with systemic risk keeps track of serious incidents, with what can be
#     done about them. It reports them without delay to the AI Office and where needed to the supervisor.
#   level: obligation
#   source: {regulation: AIA, article: "55", paragraph: "1", point: "c", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-31
#   due: before_use
#   responsible: developer
#   remedy: Spreek af wie incidenten bijhoudt en meldt.
#   remedy_en: Agree who keeps track of incidents and reports them.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_incidents

import data.classification.general_purpose

applies if general_purpose.systemic_risk

applies_from := general_purpose.duties_from

met if "incidents_reported" in input.facts.general_purpose.measures
