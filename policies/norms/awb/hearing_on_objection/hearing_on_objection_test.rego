package norms.awb.hearing_on_objection_test

import data.lib.testing
import data.norms.awb.hearing_on_objection as norm

_decision := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "informs", "legal_effect": true},
	"automated": {"formal_decision": true},
}

cases := {
	"whoever objects is heard": {
		"facts": object.union(_decision, {"public_law": {"procedure": ["heard"]}}),
		"finding": "met",
	},
	"objections are dealt with on paper by the system": {
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
	"nobody knows whether people are heard": {
		"facts": _decision,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
