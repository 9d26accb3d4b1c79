package norms.org.discretionary_room_test

import data.lib.testing
import data.norms.org.discretionary_room as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"decision": {"system_role": "informs"},
}

cases := {
	"it is in writing when staff judge for themselves": {
		"facts": object.union(_situation, {"purpose": {"considered": ["discretion"]}}),
		"finding": "met",
	},
	"nobody wrote down what room staff keep": {
		"facts": object.union(_situation, {"purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"an AI system that decides by itself, and other things were written down": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai"},
			"decision": {"system_role": "decides"},
			"purpose": {"considered": ["benefit", "strategy_fit"]},
		}),
		"finding": "unmet",
	},
	"an algorithm on which no decision about people depends": {
		"facts": object.union(_situation, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"no algorithm at all": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was written down": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what is done with the output": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"purpose": {"considered": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
