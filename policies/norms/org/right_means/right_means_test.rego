package norms.org.right_means_test

import data.lib.testing
import data.norms.org.right_means as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"other solutions were compared": {
		"facts": object.union(_situation, {"purpose": {"considered": ["right_means"]}}),
		"finding": "met",
	},
	"nobody compared it with another solution": {
		"facts": object.union(_situation, {"purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"purpose": {"considered": ["autonomy", "benefit", "collaboration"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and nobody compared it with another solution": {
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
