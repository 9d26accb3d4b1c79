package norms.vng.human_finally_responsible_test

import data.lib.testing
import data.norms.vng.human_finally_responsible as norm

_rules_in_use := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"a human being is responsible for the output and can stop the system": {
		"facts": object.union(_rules_in_use, {"governance": {"arranged": ["human_responsible"]}}),
		"finding": "met",
	},
	"an AI system, and nobody is responsible for the output": {
		"facts": object.union(_rules_in_use, {"system": {"technique": "ai"}, "governance": {"arranged": []}}),
		"finding": "unmet",
	},
	"plain rules that are no AI, and nobody is responsible for the output": {
		"facts": object.union(_rules_in_use, {"governance": {"arranged": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_rules_in_use, {
			"governance": {"arranged": ["evaluation_planned", "public_value", "responsible_person"]},
		}),
		"finding": "unmet",
	},
	"no algorithm at all": {
		"facts": object.union(_rules_in_use, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"an algorithm that the municipality does not use": {
		"facts": object.union(_rules_in_use, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what was arranged": {
		"facts": _rules_in_use,
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
