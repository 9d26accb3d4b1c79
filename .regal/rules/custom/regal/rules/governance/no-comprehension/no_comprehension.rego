# METADATA
# description: >-
#   A comprehension is never certain while one of its facts is open. Write a partial set
#   (`grounds contains "…" if …`) and count that.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-comprehension"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: Every comprehension in a norm or a concept.
report contains violation if {
	governance.is_judged
	comprehension := ast.found.comprehensions[_][_]
	violation := result.fail(rego.metadata.chain(), result.location(comprehension))
}
