package norms.org.benefit_measured_test

import data.lib.testing
import data.norms.org.benefit_measured as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"the benefit was measured": {
		"facts": object.union(_situation, {"benefit": {"measured": ["benefit"]}}),
		"finding": "met",
	},
	"nobody measured the benefit": {
		"facts": object.union(_situation, {"benefit": {"measured": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"benefit": {"measured": ["burden"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and nobody measured the benefit": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"benefit": {"measured": []},
		}),
		"finding": "unmet",
	},
	"fixed rules without great effect": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": false, "categorises": false},
		}),
		"finding": "not_applicable",
	},
	"an AI system that the municipality does not use": {
		"facts": object.union(_situation, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what was measured": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"system": {"used_by_municipality": true}, "benefit": {"measured": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
