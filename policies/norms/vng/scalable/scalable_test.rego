package norms.vng.scalable_test

import data.lib.testing
import data.norms.vng.scalable as norm

_situation := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"it is in writing how it can be scaled up": {
		"facts": object.union(_situation, {"purpose": {"considered": ["scalable"]}}),
		"finding": "met",
	},
	"nobody thought about what comes after a trial": {
		"facts": object.union(_situation, {"purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"purpose": {"considered": ["autonomy", "benefit", "collaboration"]}}),
		"finding": "unmet",
	},
	"an AI system, and nobody thought about what comes after a trial": {
		"facts": object.union(_situation, {"system": {"technique": "ai"}, "purpose": {"considered": []}}),
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
