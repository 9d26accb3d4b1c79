# METADATA
# title: Meld een model met systeemrisico
# description: >-
#   Heeft een algemeen AI-model een systeemrisico door wat het kan, dan meldt de aanbieder dat binnen twee weken bij
#   de Europese Commissie.
# custom:
#   title_en: Notify a model with systemic risk
#   description_en: >-
#     If a general-purpose AI model has systemic risk because of what it can do, its provider notifies the European
#     Commission within two weeks.
#   level: obligation
#   source: {regulation: AIA, article: "52", paragraph: "1", version: "2026-07-27"}
#   due: during_use
#   responsible: legal
#   remedy: Meld het model bij de Commissie, met de gegevens die het systeemrisico laten zien.
#   remedy_en: Notify the model to the Commission, with the data that show the systemic risk.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet. Wijst de Commissie het model zelf
#     aan, dan hoeft deze melding niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it. If the Commission
#     designates the model itself, this notification is not needed.
package norms.aia.model_notified

import data.classification.general_purpose

applies if general_purpose.systemic_risk

applies_from := general_purpose.duties_from

met if "commission_notified" in input.facts.general_purpose.measures
