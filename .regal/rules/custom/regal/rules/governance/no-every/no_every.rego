# METADATA
# description: >-
#   `every` over something open is never certain, and crashes partial evaluation where it is negated.
#   Write the conditions out.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-every"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: Every `every` in a norm or a concept, wherever it is nested.
report contains violation if {
	governance.is_judged
	walk(input.rules, [_, node])
	node.domain
	violation := result.fail(rego.metadata.chain(), result.location(node))
}
