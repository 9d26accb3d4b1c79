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
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
