# METADATA
# description: Every norm says when it applies and from which date.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["norm-applies"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: A norm without a rule `applies`.
report contains violation if {
	governance.is_norm
	not "applies" in ast.rule_names
	violation := _fail(
		rego.metadata.chain(),
		"The rule `applies` is missing: say in which situation the norm is about an initiative.",
	)
}

# METADATA
# description: A norm without a date from which it holds.
report contains violation if {
	governance.is_norm
	count(_sources("applies_from")) == 0
	violation := _fail(
		rego.metadata.chain(),
		"The date is missing: write `applies_from` in METADATA, or as a rule where it depends on facts.",
	)
}

# METADATA
# description: A date that is given twice, as METADATA and as a rule.
report contains violation if {
	governance.is_norm
	some key in {"applies_from", "applies_from_literal"}
	count(_sources(key)) > 1
	violation := _fail(rego.metadata.chain(), sprintf("`%s` is both METADATA and a rule: keep one of them.", [key]))
}

# METADATA
# description: A literal date that differs from the effect, without a word of explanation.
report contains violation if {
	governance.is_norm
	count(_sources("applies_from_literal")) > 0
	not governance.metadata.custom.caveat
	violation := _fail(
		rego.metadata.chain(),
		"`applies_from_literal` needs a caveat that says why text and effect differ.",
	)
}

_sources(key) := {source |
	some source in {"METADATA", "rule"}
	_given(source, key)
}

_given("METADATA", key) if governance.metadata.custom[key]

_given("rule", key) if key in ast.rule_names

_fail(chain, description) := result.fail(chain, result.location_and_description(input.package, description))
