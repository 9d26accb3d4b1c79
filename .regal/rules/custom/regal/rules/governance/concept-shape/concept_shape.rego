# METADATA
# description: >-
#   A concept is a rule in classification.<name> that is true, holds a set of codes, or is one date.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["concept-shape"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: A package that is not classification.<name>.
report contains violation if {
	governance.is_concept
	not _is_concept_path(ast.package_path)
	violation := result.fail(rego.metadata.chain(), result.location(input.package))
}

# METADATA
# description: A rule that maps keys to values.
report contains violation if {
	governance.is_concept
	some rule in ast.rules
	count(rule.head.ref) > 1
	violation := result.fail(rego.metadata.chain(), result.location(rule.head))
}

# METADATA
# description: A rule whose value is an object, a list or false.
report contains violation if {
	governance.is_concept
	some rule in ast.rules
	not rule["default"]
	_is_no_concept(rule.head.value)
	violation := result.fail(rego.metadata.chain(), result.location(rule.head))
}

_is_concept_path(["classification", name]) if {
	governance.is_plain_name(name)
	not endswith(name, "_test")
}

_is_no_concept(value) if value.type in {"object", "objectcomprehension", "array", "arraycomprehension", "null"}

_is_no_concept(value) if value.value == false
