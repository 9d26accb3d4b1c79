package norms.org.council_report_test

import data.lib.testing
import data.norms.org.council_report as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"council and executive hear regularly what is in use": {
		"facts": object.union(_situation, {"governance": {"arranged": ["council_report"]}}),
		"finding": "met",
	},
	"council and executive hear nothing": {
		"facts": object.union(_situation, {"governance": {"arranged": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {
			"governance": {"arranged": ["contact_point", "documented", "evaluation_planned"]},
		}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and council and executive hear nothing": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"governance": {"arranged": []},
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
	"nobody knows what was arranged": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"system": {"used_by_municipality": true}, "governance": {"arranged": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
