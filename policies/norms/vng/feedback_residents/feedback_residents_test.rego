package norms.vng.feedback_residents_test

import data.lib.testing
import data.norms.vng.feedback_residents as norm

_situation := {
	"system": {
		"technique": "generative_ai",
		"used_by_municipality": true,
		"interacts_with_people": true,
	},
	"persons": {"groups": ["residents"]},
}

cases := {
	"under each answer of the chatbot residents can say whether it helped, and somebody reads that": {
		"facts": object.union(_situation, {"participation": {"feedback": ["acted_upon", "residents"]}}),
		"finding": "met",
	},
	"residents cannot say anything": {
		"facts": object.union(_situation, {"participation": {"feedback": []}}),
		"finding": "unmet",
	},
	"residents can react, and nobody reads it": {
		"facts": object.union(_situation, {"participation": {"feedback": ["residents"]}}),
		"finding": "unmet",
	},
	"only staff can react": {
		"facts": object.union(_situation, {"participation": {"feedback": ["acted_upon", "staff"]}}),
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
	"a telephone menu that is no algorithm": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows who can react": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
