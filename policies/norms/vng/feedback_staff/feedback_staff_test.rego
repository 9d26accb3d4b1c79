package norms.vng.feedback_staff_test

import data.lib.testing
import data.norms.vng.feedback_staff as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"staff can react and somebody acts on it": {
		"facts": object.union(_situation, {"participation": {"feedback": ["acted_upon", "staff"]}}),
		"finding": "met",
	},
	"nobody can react": {
		"facts": object.union(_situation, {"participation": {"feedback": []}}),
		"finding": "unmet",
	},
	"residents can react, staff cannot": {
		"facts": object.union(_situation, {"participation": {"feedback": ["residents"]}}),
		"finding": "unmet",
	},
	"somebody would read reactions of staff, but they cannot give any": {
		"facts": object.union(_situation, {"participation": {"feedback": ["acted_upon"]}}),
		"finding": "unmet",
	},
	"staff can react, and nobody reads it": {
		"facts": object.union(_situation, {"participation": {"feedback": ["staff"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and nobody can react": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"participation": {"feedback": []},
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
	"nobody knows who can react": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {
			"system": {"used_by_municipality": true},
			"participation": {"feedback": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
