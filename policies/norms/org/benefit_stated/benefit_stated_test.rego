package norms.org.benefit_stated_test

import data.lib.testing
import data.norms.org.benefit_stated as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"it is in writing what it must bring and how that is measured": {
		"facts": object.union(_situation, {"purpose": {"considered": ["benefit"]}}),
		"finding": "met",
	},
	"nobody wrote down what it must bring": {
		"facts": object.union(_situation, {"purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"purpose": {"considered": ["autonomy", "collaboration", "discretion"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and nobody wrote down what it must bring": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"purpose": {"considered": []},
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
	"nobody knows what was written down": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"system": {"used_by_municipality": true}, "purpose": {"considered": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
