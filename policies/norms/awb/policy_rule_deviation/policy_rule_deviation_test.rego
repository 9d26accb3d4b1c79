package norms.awb.policy_rule_deviation_test

import data.lib.testing
import data.norms.awb.policy_rule_deviation as norm

_policy_rule := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "informs", "legal_effect": true},
	"automated": {"formal_decision": true},
	"public_law": {"decision_traits": ["policy_rules"]},
}

cases := {
	"staff can take a special case out of the system": {
		"facts": object.union(_policy_rule, {"public_law": {"procedure": ["deviates"]}}),
		"finding": "met",
	},
	"the system applies the rule to everybody": {
		"facts": object.union(_policy_rule, {"public_law": {"procedure": []}}),
		"finding": "unmet",
	},
	"a decision that follows a law and no policy rule": {
		"facts": object.union(_policy_rule, {"public_law": {"decision_traits": []}}),
		"finding": "not_applicable",
	},
	"an output that leads to no formal decision": {
		"facts": object.union(_policy_rule, {"automated": {"formal_decision": false}}),
		"finding": "not_applicable",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_policy_rule, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision that no algorithm has a part in": {
		"facts": object.union(_policy_rule, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether deviating is possible": {
		"facts": _policy_rule,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
