# METADATA
# title: Geen openbare apps met generatieve AI
# description: >-
#   Voor werk van de gemeente gebruik je geen openbare app met generatieve AI waarvoor de gemeente geen contract
#   heeft.
# custom:
#   title_en: No public generative AI apps
#   description_en: >-
#     For work of the municipality no public generative AI app is used for which the municipality has no contract.
#   level: prohibition
#   source: {regulation: GENAI, article: "8", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Stop met de openbare app. Gebruik een product waarvoor de gemeente een contract heeft, of een model in eigen
#     beheer.
#   remedy_en: >-
#     Stop using the public app. Use a product for which the municipality has a contract, or a model that it hosts
#     itself.
#   caveat: >-
#     Dit is geen verbod van artikel 5 van de AI-verordening. Dit is een standpunt van de overheid, afgesproken met
#     de VNG, en geen wet. Bronnen noemen 16 en 22 april 2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is no prohibition of Article 5 of the AI Act. This is a position of the government, agreed with the VNG,
#     and not statute. Sources name 16 and 22 April 2025. We count from the last day.
package norms.genai.public_apps_excluded

import data.classification.system

applies if {
	system.generative_ai
	input.facts.generative.access == "public_app"
}
