# METADATA
# description: '`else` cannot be read in three values. Write rules that exclude each other.'
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-else"]

import data.custom.regal.governance
import data.regal.result

# METADATA
# description: Every `else` in a norm or a concept, the second one of a chain too.
report contains violation if {
	governance.is_judged
	walk(input.rules, [path, node])
	path[count(path) - 1] == "else"
	violation := result.fail(rego.metadata.chain(), result.location(node))
}
