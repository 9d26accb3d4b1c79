package norms.awb.dutch_language_test

import data.lib.testing
import data.norms.awb.dutch_language as norm

_decision := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "informs", "legal_effect": true},
	"automated": {"formal_decision": true},
}

cases := {
	"decisions in Dutch with a translation": {
		"facts": object.union(_decision, {"public_law": {"procedure": ["in_dutch"]}}),
		"finding": "met",
	},
	"a system that writes decisions in English only": {
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
	"nobody knows in which language decisions are": {
		"facts": _decision,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
