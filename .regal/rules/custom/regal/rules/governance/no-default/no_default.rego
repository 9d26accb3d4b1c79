# METADATA
# description: '`default` decides what nobody answered. Leave the rule out: what does not hold is undefined.'
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-default"]

import data.custom.regal.governance
import data.regal.result

# METADATA
# description: Every default value in a norm or a concept.
report contains violation if {
	governance.is_judged
	some rule in input.rules
	rule["default"]
	violation := result.fail(rego.metadata.chain(), result.location(rule))
}
