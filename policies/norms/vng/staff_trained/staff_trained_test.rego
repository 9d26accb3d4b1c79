package norms.vng.staff_trained_test

import data.lib.testing
import data.norms.vng.staff_trained as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"all who work with the system were trained on it": {
		"facts": object.union(_situation, {"knowledge": {"held": ["users_trained"]}}),
		"finding": "met",
	},
	"those who work with the system were not trained on it": {
		"facts": object.union(_situation, {"knowledge": {"held": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"knowledge": {"held": ["makers", "overseers", "owner"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and those who work with the system were not trained on it": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"knowledge": {"held": []},
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
	"nobody knows who was trained": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"system": {"used_by_municipality": true}, "knowledge": {"held": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
