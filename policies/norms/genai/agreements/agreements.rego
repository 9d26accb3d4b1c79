# METADATA
# title: Afspraken met de leverancier van generatieve AI
# description: >-
#   In het contract staat met wie de leverancier gegevens deelt, hoe lang hij ze bewaart, en dat hij zijn model
#   niet traint met onze gegevens.
# custom:
#   title_en: Agreements with the supplier of generative AI
#   description_en: >-
#     The contract says with whom the supplier shares data, how long it keeps them, and that it does not train its
#     model with our data.
#   level: obligation
#   source: {regulation: GENAI, article: "5", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_contract
#   responsible: buyer
#   remedy: Zet de drie afspraken in het contract voordat je tekent.
#   remedy_en: Put the three agreements in the contract before you sign.
#   caveat: >-
#     Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet. Bronnen noemen 16 en 22 april
#     2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is a position of the government, agreed with the VNG, and not statute. Sources name 16 and 22 April
#     2025. We count from the last day.
package norms.genai.agreements

import data.classification.system

applies if {
	system.generative_ai
	input.facts.generative.access == "contract"
}

met if {
	"data_sharing" in input.facts.supplier.conditions
	"retention" in input.facts.supplier.conditions
	"no_retraining" in input.facts.generative.agreements
}
