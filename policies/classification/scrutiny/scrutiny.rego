# METADATA
# title: Hoe nauw de gemeente toeziet
# description: >-
#   What municipal policy and the agreements of municipalities ask of an algorithm grows with what it is and does. They
#   look at use, not at technique: an algorithm that is no AI in law can still have great effects.
# custom:
#   title_en: How closely the municipality watches
package classification.scrutiny

import data.classification.impactful
import data.classification.system

# METADATA
# description: An algorithm that the municipality uses, AI or not.
in_use if {
	system.algorithm
	input.facts.system.used_by_municipality
}

# METADATA
# description: An AI system or an impactful algorithm that the municipality uses. What the control board decides on.
full if system.ai_in_use

full if with_impact

# METADATA
# description: An impactful algorithm that the municipality uses, AI or not.
with_impact if {
	impactful.impactful_algorithm
	input.facts.system.used_by_municipality
}
