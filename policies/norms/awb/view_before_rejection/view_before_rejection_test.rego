package norms.awb.view_before_rejection_test

import data.lib.testing
import data.norms.awb.view_before_rejection as norm

_on_other_data := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "informs", "legal_effect": true},
	"automated": {"formal_decision": true},
	"public_law": {"decision_traits": ["rejects_on_other_data"]},
}

cases := {
	"the applicant may explain a difference with the register first": {
		"facts": object.union(_on_other_data, {"public_law": {"procedure": ["view_asked"]}}),
		"finding": "met",
	},
	"a decision on money only that can be reversed wholly": {
		"facts": object.union(_on_other_data, {
			"public_law": {"decision_traits": ["only_money_reversible", "rejects_on_other_data"], "procedure": []},
		}),
		"finding": "met",
	},
	"the system rejects as soon as the register says otherwise": {
		"facts": object.union(_on_other_data, {"public_law": {"procedure": []}}),
		"finding": "unmet",
	},
	"rejections rest on what the applicant gave": {
		"facts": object.union(_on_other_data, {"public_law": {"decision_traits": []}}),
		"finding": "not_applicable",
	},
	"an output that leads to no formal decision": {
		"facts": object.union(_on_other_data, {"automated": {"formal_decision": false}}),
		"finding": "not_applicable",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_on_other_data, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision that no algorithm has a part in": {
		"facts": object.union(_on_other_data, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether people can give their view": {
		"facts": _on_other_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
