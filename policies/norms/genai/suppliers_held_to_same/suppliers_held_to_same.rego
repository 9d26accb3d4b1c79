# METADATA
# title: Externe bedrijven volgen dezelfde voorwaarden
# description: Gebruikt een extern bedrijf generatieve AI voor de gemeente, dan gelden daarvoor dezelfde voorwaarden.
# custom:
#   title_en: Outside companies follow the same conditions
#   description_en: If an outside company uses generative AI for the municipality, the same conditions hold for it.
#   level: obligation
#   source: {regulation: GENAI, article: "9", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_contract
#   responsible: supplier_manager
#   remedy: Spreek met het bedrijf schriftelijk af dat het dezelfde voorwaarden volgt.
#   remedy_en: Agree in writing with the company that it follows the same conditions.
#   caveat: >-
#     Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet. Bronnen noemen 16 en 22 april
#     2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is a position of the government, agreed with the VNG, and not statute. Sources name 16 and 22 April
#     2025. We count from the last day.
package norms.genai.suppliers_held_to_same

import data.classification.system

applies if {
	system.generative_ai
	input.facts.generative.external_party
}

met if "same_conditions" in input.facts.generative.agreements
