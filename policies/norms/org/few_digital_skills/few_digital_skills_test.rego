package norms.org.few_digital_skills_test

import data.lib.testing
import data.norms.org.few_digital_skills as norm

_situation := {
	"system": {
		"technique": "generative_ai",
		"used_by_municipality": true,
		"interacts_with_people": true,
	},
	"persons": {"groups": ["residents"]},
}

cases := {
	"there is another way, the language is plain and it was tried out": {
		"facts": object.union(_situation, {
			"participation": {"inclusion": ["other_way", "plain_language", "tried_out"]},
		}),
		"finding": "met",
	},
	"nothing was arranged for them": {
		"facts": object.union(_situation, {"participation": {"inclusion": []}}),
		"finding": "unmet",
	},
	"a chatbot without any other way": {
		"facts": object.union(_situation, {"participation": {"inclusion": ["plain_language", "tried_out"]}}),
		"finding": "unmet",
	},
	"the language is difficult": {
		"facts": object.union(_situation, {"participation": {"inclusion": ["other_way", "tried_out"]}}),
		"finding": "unmet",
	},
	"nobody tried it out with them": {
		"facts": object.union(_situation, {"participation": {"inclusion": ["other_way", "plain_language"]}}),
		"finding": "unmet",
	},
	"a system that residents do not deal with themselves": {
		"facts": object.union(_situation, {"system": {"interacts_with_people": false}}),
		"finding": "not_applicable",
	},
	"a chatbot for staff only": {
		"facts": object.union(_situation, {"persons": {"groups": ["staff"]}}),
		"finding": "not_applicable",
	},
	"nobody knows what was arranged": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
