package norms.org.collaboration_considered_test

import data.lib.testing
import data.norms.org.collaboration_considered as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"it was considered to do it together": {
		"facts": object.union(_situation, {"purpose": {"considered": ["collaboration"]}}),
		"finding": "met",
	},
	"nobody looked at other municipalities": {
		"facts": object.union(_situation, {"purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"purpose": {"considered": ["autonomy", "benefit", "discretion"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and nobody looked at other municipalities": {
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
