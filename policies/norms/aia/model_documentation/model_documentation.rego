# METADATA
# title: Documenteer een algemeen AI-model
# description: >-
#   Wie een algemeen AI-model aanbiedt, maakt technische documentatie met alles van bijlage XI en houdt die bij. Het
#   AI-bureau en de toezichthouder krijgen haar op verzoek. Dat geldt niet voor een model dat vrij en met alle
#   informatie openbaar is, tenzij het een systeemrisico heeft.
# custom:
#   title_en: Document a general-purpose AI model
#   description_en: >-
#     Whoever provides a general-purpose AI model draws up technical documentation with all of Annex XI and keeps it up
#     to date. The AI Office and the supervisor get it on request. This does not hold for a model that is released
#     freely with all information, unless it has systemic risk.
#   level: obligation
#   source: {regulation: AIA, article: "53", paragraph: "1", point: "a", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-29
#   due: before_use
#   responsible: developer
#   remedy: Vul bijlage XI in, met training, tests en uitkomsten.
#   remedy_en: Fill in Annex XI, with training, tests and results.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_documentation

import data.classification.general_purpose

applies if general_purpose.documentation_due

applies_from := general_purpose.duties_from

met if "documentation" in input.facts.general_purpose.measures
