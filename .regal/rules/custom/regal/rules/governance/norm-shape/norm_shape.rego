# METADATA
# description: >-
#   A norm is norms.<pack>.<name> in <name>.rego, with the rules applies, met, applies_from and
#   applies_from_literal; its own helpers start with an underscore.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["norm-shape"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: A package or a file with another name.
report contains violation if {
	governance.is_norm
	not _is_named_after_its_folder
	violation := result.fail(rego.metadata.chain(), result.location(input.package))
}

# METADATA
# description: A public rule that is no part of a norm.
report contains violation if {
	governance.is_norm
	some rule in ast.public_rules_and_functions
	not ast.ref_to_string(rule.head.ref) in (_truths | _dates)
	violation := result.fail(rego.metadata.chain(), result.location(rule.head))
}

# METADATA
# description: A part of a norm with a value that it cannot have.
report contains violation if {
	governance.is_norm
	some rule in ast.rules
	not rule["default"]
	_has_wrong_value(ast.ref_to_string(rule.head.ref), rule.head)
	violation := result.fail(rego.metadata.chain(), result.location(rule.head))
}

_truths := {"applies", "met"}

_dates := {"applies_from", "applies_from_literal"}

_is_named_after_its_folder if {
	[_, pack, name] := ast.package_path
	governance.is_plain_name(pack)
	governance.is_plain_name(name)
	not endswith(name, "_test")
	endswith(input.regal.file.name, sprintf("/%s/%s/%s.rego", [pack, name, name]))
}

_has_wrong_value(name, head) if {
	name in _truths
	not _is_true(head)
}

_has_wrong_value(name, head) if {
	name in _dates
	not head.value.type in {"string", "ref", "var"}
}

_is_true(head) if head.value.value == true
