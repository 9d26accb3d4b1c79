package norms.awb.reconsideration_test

import data.lib.testing
import data.norms.awb.reconsideration as norm

_decision := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "informs", "legal_effect": true},
	"automated": {"formal_decision": true},
}

cases := {
	"a human being looks at all of it again": {
		"facts": object.union(_decision, {"public_law": {"procedure": ["reconsidered"]}}),
		"finding": "met",
	},
	"the system is run once more and that is it": {
		"facts": object.union(_decision, {"public_law": {"procedure": []}}),
		"finding": "unmet",
	},
	"an output that leads to no formal decision": {
		"facts": object.union(_decision, {"automated": {"formal_decision": false}}),
		"finding": "not_applicable",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_decision, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision that no algorithm has a part in": {
		"facts": object.union(_decision, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows how objections are reconsidered": {
		"facts": _decision,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
