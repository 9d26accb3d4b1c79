# METADATA
# title: Generatieve AI past in het beleid
# description: >-
#   Het gebruik van generatieve AI past in het beleid van de gemeente, de juiste mensen doen mee en de gegevens
#   zijn van goede kwaliteit.
# custom:
#   title_en: Generative AI is embedded in policy
#   description_en: >-
#     The use of generative AI is embedded in the policy of the municipality, the right people take part and the
#     data are of good quality.
#   level: obligation
#   source: {regulation: GENAI, article: "3, 4", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_use
#   responsible: process_owner
#   remedy: Leg het gebruik naast het beleid, betrek in elk geval de FG en de CISO, en controleer de gegevens.
#   remedy_en: >-
#     Compare the use with the policy, involve at least the data protection officer and the security officer, and
#     check the data.
#   caveat: >-
#     Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet. Bronnen noemen 16 en 22 april
#     2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is a position of the government, agreed with the VNG, and not statute. Sources name 16 and 22 April
#     2025. We count from the last day.
package norms.genai.policy_and_data_quality

import data.classification.system

applies if system.generative_ai

met if {
	"in_policy" in input.facts.generative.arranged
	"right_roles_involved" in input.facts.generative.arranged
	"data_quality" in input.facts.generative.arranged
}
