# METADATA
# title: Test in de praktijk
# description: >-
#   Testing of a high-risk system in real-world conditions before it is placed on the market or put into service, by its
#   provider or whoever is going to be that: Articles 3(57) and 60 of the AI Act.
# custom:
#   title_en: Test in practice
package classification.real_world_testing

import data.classification.high_risk
import data.classification.role

# METADATA
# description: A test outside a sandbox of a system of Annex III or of Section A of Annex I.
# custom:
#   source: {regulation: AIA, article: "3", point: "57", version: "2026-07-27"}
outside_sandbox if {
	role.provider
	high_risk.any_ground
	input.facts.real_world_testing.setting == "outside_sandbox"
}
