package norms.org.autonomy_limits_test

import data.lib.testing
import data.norms.org.autonomy_limits as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"the limits of what it does by itself are in writing": {
		"facts": object.union(_situation, {"purpose": {"considered": ["autonomy"]}}),
		"finding": "met",
	},
	"nobody wrote down what it may do by itself": {
		"facts": object.union(_situation, {"purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"purpose": {"considered": ["benefit", "collaboration", "discretion"]}}),
		"finding": "unmet",
	},
	"generative AI, and nobody wrote down what it may do by itself": {
		"facts": object.union(_situation, {"system": {"technique": "generative_ai"}, "purpose": {"considered": []}}),
		"finding": "unmet",
	},
	"fixed rules that people wrote down": {
		"facts": object.union(_situation, {"system": {"technique": "rules"}}),
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
	"a system for science only is outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["science_only"]}}, {"purpose": {"considered": []}}]),
		"finding": "unmet",
	},
	"a system that stays in the laboratory is outside the AI Act, and this is arranged all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["before_service"]}}, {"purpose": {"considered": ["autonomy"]}}]),
		"finding": "met",
	},
	"a system for national security only is outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["national_security"]}}, {"purpose": {"considered": []}}]),
		"finding": "unmet",
	},
	"free software may be outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["free_licence"]}}, {"purpose": {"considered": []}}]),
		"finding": "unmet",
	},
	"nobody knows whether the AI Act excludes it, which makes no difference": {
		"facts": object.union_n([_situation, {"scope": {}}, {"purpose": {"considered": []}}]),
		"finding": "unmet",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
