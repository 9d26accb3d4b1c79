package norms.vng.reporting_point_test

import data.lib.testing
import data.norms.vng.reporting_point as norm

_situation := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"everybody can report a fault, and somebody acts on it": {
		"facts": object.union(_situation, {"governance": {"arranged": ["reporting_point"]}}),
		"finding": "met",
	},
	"there is no place to report a fault": {
		"facts": object.union(_situation, {"governance": {"arranged": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {
			"governance": {"arranged": ["contact_point", "council_report", "documented"]},
		}),
		"finding": "unmet",
	},
	"an AI system, and there is no place to report a fault": {
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
