# METADATA
# title: Inkoop van een algoritme
# description: What somebody else makes for the municipality, and which model clauses its contract calls for.
# custom:
#   title_en: Procurement of an algorithm
package classification.procurement

import data.classification.high_risk
import data.classification.impactful
import data.classification.system

# METADATA
# description: >-
#   An algorithm, AI or not, that a supplier delivers, that others make on the order of the municipality, or that
#   partners make with it.
by_others if {
	system.algorithm
	input.facts.system.developed_by in {"supplier", "commissioned", "with_partners"}
}

# METADATA
# description: >-
#   The same, where the European model clauses have something to say, in the version for high risk or the light one: an
#   AI system, or another algorithm with effects on people.
model_clauses if {
	by_others
	system.ai_system
}

model_clauses if {
	by_others
	impactful.impactful_algorithm
}

# METADATA
# description: The same, where the supplier itself has duties of Chapter III, so that the version for high risk fits.
high_risk_clauses if {
	by_others
	high_risk.any_ground
}

# METADATA
# description: >-
#   The same, where the municipality makes the fundamental rights impact assessment of Article 27: Annex III, but for
#   critical infrastructure.
fria_clause if {
	high_risk_clauses
	high_risk.annex_iii
	high_risk.outside_infrastructure
}
