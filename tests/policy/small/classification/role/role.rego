# METADATA
# title: Role
package classification.role

import data.classification.system

provider if {
	system.ai_system
	input.facts.decision.ordered_by_court
}

deployer if system.ai_system
