package norms.vng.documented_test

import data.lib.testing
import data.norms.vng.documented as norm

_situation := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"working, data, output and risks are in writing": {
		"facts": object.union(_situation, {"governance": {"arranged": ["documented"]}}),
		"finding": "met",
	},
	"nothing about the algorithm is in writing": {
		"facts": object.union(_situation, {"governance": {"arranged": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {
			"governance": {"arranged": ["contact_point", "council_report", "evaluation_planned"]},
		}),
		"finding": "unmet",
	},
	"an AI system, and nothing about the algorithm is in writing": {
		"facts": object.union(_situation, {"system": {"technique": "ai"}, "governance": {"arranged": []}}),
		"finding": "unmet",
	},
	"no algorithm at all": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"an algorithm that the municipality does not use": {
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
