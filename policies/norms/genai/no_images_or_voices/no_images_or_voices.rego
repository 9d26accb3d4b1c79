# METADATA
# title: Geen gemaakte foto's, video's en stemmen
# description: De gemeente laat generatieve AI geen foto's, video's of ingesproken stemmen maken.
# custom:
#   title_en: No generated photos, videos and voices
#   description_en: The municipality does not let generative AI make photos, videos or voice-overs.
#   level: prohibition
#   source: {regulation: GENAI, article: "11", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: always
#   responsible: communication
#   remedy: Gebruik eigen of gekochte foto's, video's en stemmen. Zet het maken ervan uit in het systeem.
#   remedy_en: Use your own or bought photos, videos and voices. Switch off making them in the system.
#   caveat: >-
#     Dit is geen verbod van artikel 5 van de AI-verordening. Dit is een standpunt van de overheid, afgesproken met
#     de VNG, en geen wet. Bronnen noemen 16 en 22 april 2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is no prohibition of Article 5 of the AI Act. This is a position of the government, agreed with the VNG,
#     and not statute. Sources name 16 and 22 April 2025. We count from the last day.
package norms.genai.no_images_or_voices

import data.classification.system

applies if {
	system.generative_ai
	_can_make_media
	count(input.facts.generative.media) > 0
}

_can_make_media if {
	some medium in input.facts.system.generates
	medium in {"image", "audio", "video"}
}
