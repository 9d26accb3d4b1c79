# METADATA
# title: Informeer wie een algemeen AI-model inbouwt
# description: >-
#   Wie een algemeen AI-model aanbiedt, informeert aanbieders die het willen inbouwen, met alles van bijlage XII. Zo
#   weten zij wat het kan en kunnen zij aan de wet voldoen. Dat geldt niet voor een model dat vrij en met alle
#   informatie openbaar is, tenzij het een systeemrisico heeft.
# custom:
#   title_en: Inform whoever builds in a general-purpose AI model
#   description_en: >-
#     Whoever provides a general-purpose AI model informs providers who want to build it in, with all of Annex XII. So
#     they know what it can do and can comply with the law. This does not hold for a model that is released freely with
#     all information, unless it has systemic risk.
#   level: obligation
#   source: {regulation: AIA, article: "53", paragraph: "1", point: "b", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-29
#   due: before_use
#   responsible: developer
#   remedy: Vul bijlage XII in en stuur die mee met het model.
#   remedy_en: Fill in Annex XII and send it along with the model.
#   caveat: >-
#     Ook wie een model flink verandert, kan aanbieder zijn. Dat volgt uit overwegingen en richtsnoeren, net als
#     wanneer een eigen model in de handel is. De artikelen zelf zeggen het niet.
#   caveat_en: >-
#     Whoever substantially changes a model can be a provider too. That, and when a model of one's own counts as placed
#     on the market, follows from recitals and guidelines. The articles themselves do not say it.
package norms.aia.model_information_for_builders

import data.classification.general_purpose

applies if general_purpose.documentation_due

applies_from := general_purpose.duties_from

met if "information_for_builders" in input.facts.general_purpose.measures
