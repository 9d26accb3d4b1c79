# METADATA
# title: Impactful
package classification.impactful

import data.classification.automated_decision
import data.classification.system

impactful_algorithm if {
	system.algorithm
	count(_grounds) > 0
}

_grounds contains "many" if input.facts.decision.affected >= 1000

_grounds contains "automatic" if automated_decision.automated_decision
