# METADATA
# description: >-
#   `not x > 3` is false where x is undefined. Write the opposite comparison: `x <= 3`.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-negated-comparison"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: Every comparison by order or inequality that is negated, in a norm or a concept.
report contains violation if {
	governance.is_judged
	expression := ast.found.expressions[_][_]
	expression.negated
	expression.terms[0].value[0].value in {"gt", "gte", "lt", "lte", "neq"}
	violation := result.fail(rego.metadata.chain(), result.location(expression))
}
