package norms.org.knowledge_users_test

import data.lib.testing
import data.norms.org.knowledge_users as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"all who work with it have the basic level": {
		"facts": object.union(_situation, {"knowledge": {"held": ["users_basic"]}}),
		"finding": "met",
	},
	"those who work with it do not have the basic level": {
		"facts": object.union(_situation, {"knowledge": {"held": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"knowledge": {"held": ["makers", "overseers", "owner"]}}),
		"finding": "unmet",
	},
	"generative AI, and those who work with it do not have the basic level": {
		"facts": object.union(_situation, {"system": {"technique": "generative_ai"}, "knowledge": {"held": []}}),
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
	"nobody knows who has the knowledge": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"system": {"used_by_municipality": true}, "knowledge": {"held": []}},
		"finding": "unknown",
	},
	"a system for science only is outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["science_only"]}}, {"knowledge": {"held": []}}]),
		"finding": "unmet",
	},
	"a system that stays in the laboratory is outside the AI Act, and this is arranged all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["before_service"]}}, {"knowledge": {"held": ["users_basic"]}}]),
		"finding": "met",
	},
	"a system for national security only is outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["national_security"]}}, {"knowledge": {"held": []}}]),
		"finding": "unmet",
	},
	"free software may be outside the AI Act, and this holds all the same": {
		"facts": object.union_n([_situation, {"scope": {"exclusions": ["free_licence"]}}, {"knowledge": {"held": []}}]),
		"finding": "unmet",
	},
	"nobody knows whether the AI Act excludes it, which makes no difference": {
		"facts": object.union_n([_situation, {"scope": {}}, {"knowledge": {"held": []}}]),
		"finding": "unmet",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
