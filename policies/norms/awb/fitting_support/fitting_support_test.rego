package norms.awb.fitting_support_test

import data.lib.testing
import data.norms.awb.fitting_support as norm

_chatbot := {
	"system": {"technique": "generative_ai", "interacts_with_people": true},
	"persons": {"groups": ["residents"]},
}

cases := {
	"a chatbot with a phone number for help": {
		"facts": object.union(_chatbot, {"accessibility": {"arranged": ["help"]}}),
		"finding": "met",
	},
	"a chatbot and nothing else": {
		"facts": object.union(_chatbot, {"accessibility": {"arranged": []}}),
		"finding": "unmet",
	},
	"an assistant for staff only": {
		"facts": object.union(_chatbot, {"persons": {"groups": ["staff"]}}),
		"finding": "not_applicable",
	},
	"a system that residents do not deal with directly": {
		"facts": object.union(_chatbot, {"system": {"interacts_with_people": false}}),
		"finding": "not_applicable",
	},
	"a form that calculates nothing": {
		"facts": object.union(_chatbot, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether there is help": {
		"facts": _chatbot,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
