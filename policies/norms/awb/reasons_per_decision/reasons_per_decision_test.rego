package norms.awb.reasons_per_decision_test

import data.lib.testing
import data.norms.awb.reasons_per_decision as norm

_permit := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "informs", "legal_effect": true},
	"automated": {"formal_decision": true},
}

cases := {
	"a permit for which an algorithm prepares the decision, and each letter explains the outcome": {
		"facts": object.union(_permit, {"automated": {"accountable_for": ["reasons"]}}),
		"finding": "met",
	},
	"a system that decides by itself, and each letter explains the outcome": {
		"facts": object.union(_permit, {
			"decision": {"system_role": "decides"},
			"automated": {"accountable_for": ["reasons"]},
		}),
		"finding": "met",
	},
	"the output cannot be explained for one case": {
		"facts": object.union(_permit, {"automated": {"accountable_for": ["choices", "data"]}}),
		"finding": "unmet",
	},
	"nothing can be shown": {
		"facts": object.union(_permit, {"automated": {"accountable_for": []}}),
		"finding": "unmet",
	},
	"an output that leads to no formal decision": {
		"facts": object.union(_permit, {"automated": {"formal_decision": false}}),
		"finding": "not_applicable",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_permit, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a system whose output affects nobody's rights": {
		"facts": object.union(_permit, {"decision": {"legal_effect": false}}),
		"finding": "not_applicable",
	},
	"a decision that no algorithm has a part in": {
		"facts": object.union(_permit, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the output can be explained": {
		"facts": _permit,
		"finding": "unknown",
	},
	"nobody knows whether somebody can object to the decision": {
		"facts": {
			"system": {"technique": "rules"},
			"decision": {"system_role": "informs", "legal_effect": true},
			"automated": {"accountable_for": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
