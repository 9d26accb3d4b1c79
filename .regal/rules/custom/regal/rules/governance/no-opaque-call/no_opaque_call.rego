# METADATA
# description: >-
#   This function hides a fact that nobody answered, or is never certain while one is open.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-opaque-call"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: Calls in a norm or a concept that look inside objects or calculate with sets.
report contains violation if {
	governance.is_judged
	call := ast.found.calls[_][_]
	name := ast.ref_to_string(call[0].value)
	_opaque(name, call)
	violation := result.fail(rego.metadata.chain(), result.location_and_description(
		call[0],
		sprintf("%s Found: %s.", [rego.metadata.chain()[1].annotations.description, _written(name)]),
	))
}

_opaque(name, _) if name in {"walk", "union", "intersection", "or", "and"}

_opaque(name, _) if {
	some family in {"object.", "json.", "graph.", "rego."}
	startswith(name, family)
}

# A subtraction of sets shows only in what it subtracts.
_opaque("minus", [_, left, right]) if {
	some operand in [left, right]
	operand.type in {"set", "setcomprehension"}
}

_written(name) := {"or": "|", "and": "&", "minus": "-"}[name]

_written(name) := name if not name in {"or", "and", "minus"}
