package norms.vng.training_data_bias_test

import data.lib.testing
import data.norms.vng.training_data_bias as norm

_situation := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"persons": {"groups": ["residents"]},
}

cases := {
	"the data that it learned from were examined for bias": {
		"facts": object.union(_situation, {"ethics": {"examined": ["training_data"]}}),
		"finding": "met",
	},
	"nobody examined the data that it learned from": {
		"facts": object.union(_situation, {"ethics": {"examined": []}}),
		"finding": "unmet",
	},
	"somebody independent examined the working, not the data": {
		"facts": object.union(_situation, {"ethics": {"examined": ["independent_working"]}}),
		"finding": "unmet",
	},
	"an AI system that no person notices": {
		"facts": object.union(_situation, {"persons": {"groups": []}}),
		"finding": "not_applicable",
	},
	"fixed rules that did not learn from data": {
		"facts": object.union(_situation, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was examined": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows whom it is about": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"ethics": {"examined": []},
		},
		"finding": "unknown",
	},
	"a system for science only is outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["science_only"]}}, {"ethics": {"examined": []}}]),
		"finding": "unmet",
	},
	"a system that stays in the laboratory is outside the AI Act, and this is arranged all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["before_service"]}}, {"ethics": {"examined": ["training_data"]}}]),
		"finding": "met",
	},
	"a system for national security only is outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["national_security"]}}, {"ethics": {"examined": []}}]),
		"finding": "unmet",
	},
	"free software may be outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["free_licence"]}}, {"ethics": {"examined": []}}]),
		"finding": "unmet",
	},
	"nobody knows whether the AI Act excludes it, which makes no difference": {
		"facts": object.union_n([_situation, {"scope": {}}, {"ethics": {"examined": []}}]),
		"finding": "unmet",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
