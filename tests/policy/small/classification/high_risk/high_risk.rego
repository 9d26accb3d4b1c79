# METADATA
# title: High risk
package classification.high_risk

import data.classification.system

annex_iii if {
	system.ai_system
	count(input.facts.system.watches) > 0
	not excepted
}

excepted if {
	input.facts.decision.affected < 10
	input.facts.decision.automatic == false
}

annex_i if {
	system.ai_system
	"borders" in input.facts.system.watches
}
