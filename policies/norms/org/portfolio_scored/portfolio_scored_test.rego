package norms.org.portfolio_scored_test

import data.lib.testing
import data.norms.org.portfolio_scored as norm

_situation := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"the plan has a score for value and for risk": {
		"facts": object.union(_situation, {"purpose": {"considered": ["portfolio"]}}),
		"finding": "met",
	},
	"the plan was not compared with others": {
		"facts": object.union(_situation, {"purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"purpose": {"considered": ["autonomy", "benefit", "collaboration"]}}),
		"finding": "unmet",
	},
	"an AI system, and the plan was not compared with others": {
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
