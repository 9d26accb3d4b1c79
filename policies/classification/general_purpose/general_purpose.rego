# METADATA
# title: AI-model voor algemene doeleinden
# description: >-
#   Whether the municipality provides a general-purpose AI model (Article 3(63) of the AI Act) or builds that of
#   somebody else into a system of its own. Only whoever makes a generative system, or has it made, can be either.
# custom:
#   title_en: General-purpose AI model
package classification.general_purpose

import data.classification.role
import data.classification.scope
import data.classification.system

# METADATA
# description: >-
#   Places a general-purpose model on the market that it trained or had trained, or that it modified so much that it
#   is a model of its own.
# custom:
#   source: {regulation: AIA, article: "3", point: "63", version: "2026-07-27"}
model_provider if {
	_made_for_us
	"offered" in input.facts.general_purpose.model
	some act in input.facts.general_purpose.model
	act in {"trained", "modified"}
	not scope.excluded
}

# METADATA
# description: The model that it provides has systemic risk, Article 51.
# custom:
#   source: {regulation: AIA, article: "51", paragraph: "1", version: "2026-07-27"}
systemic_risk if {
	model_provider
	input.facts.general_purpose.systemic_risk
}

# METADATA
# description: >-
#   Documentation of the model is due, Article 53(1)(a) and (b). Not for a model that is released as Article 53(2) says,
#   unless it has systemic risk.
documentation_due if {
	model_provider
	not _released_freely
}

documentation_due if systemic_risk

# METADATA
# description: From when the provider of the model has duties, Articles 113(b) and 111(3).
duties_from := "2025-08-02" if input.facts.general_purpose.placed_on >= "2025-08-02"

duties_from := "2027-08-02" if input.facts.general_purpose.placed_on < "2025-08-02"

# METADATA
# description: Provides a system with a general-purpose model of somebody else in it, Article 3(68).
# custom:
#   source: {regulation: AIA, article: "3", point: "68", version: "2026-07-27"}
downstream_provider if {
	_made_for_us
	"built_in" in input.facts.general_purpose.model
	role.provider
}

_made_for_us if {
	system.generative_ai
	input.facts.system.developed_by in {"in_house", "commissioned", "with_partners"}
}

_released_freely if {
	"free_licence" in input.facts.general_purpose.openness
	"weights" in input.facts.general_purpose.openness
	"architecture" in input.facts.general_purpose.openness
	"usage" in input.facts.general_purpose.openness
}
