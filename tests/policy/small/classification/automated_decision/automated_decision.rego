# METADATA
# title: Automated decision
package classification.automated_decision

import data.classification.personal_data

automated_decision if {
	personal_data.processed
	input.facts.decision.automatic
}
