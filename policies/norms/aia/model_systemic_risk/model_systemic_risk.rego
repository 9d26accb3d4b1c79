# METADATA
# title: Beoordeel en beperk het systeemrisico van een model
# description: >-
#   Wie een algemeen AI-model met een systeemrisico aanbiedt, zoekt naar zwakke plekken en beperkt de risico's voor
#   de EU. De beoordeling volgt de stand van de techniek.
# custom:
#   title_en: Evaluate and mitigate the systemic risk of a model
#   description_en: >-
#     Whoever provides a general-purpose AI model with systemic risk evaluates the model by the state of the art and
#     looks for weaknesses. It mitigates the risks for the EU.
#   level: obligation
#   source: {regulation: AIA, article: "55", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-30
#   due: before_use
#   responsible: developer
#   remedy: Laat het model testen en leg vast welke risico's er zijn en wat je eraan doet.
#   remedy_en: Have the model tested and record which risks there are and what you do about them.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_systemic_risk

import data.classification.general_purpose

applies if general_purpose.systemic_risk

applies_from := general_purpose.duties_from

met if {
	"evaluated" in input.facts.general_purpose.measures
	"systemic_risks_mitigated" in input.facts.general_purpose.measures
}
