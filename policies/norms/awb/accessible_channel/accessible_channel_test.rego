package norms.awb.accessible_channel_test

import data.lib.testing
import data.norms.awb.accessible_channel as norm

_chatbot := {
	"system": {"technique": "generative_ai", "interacts_with_people": true, "used_by_municipality": true},
	"accessibility": {"channels": ["website"]},
}

cases := {
	"a chatbot that meets the requirements, with a statement": {
		"facts": object.union(_chatbot, {"accessibility": {"arranged": ["meets_standard", "statement"]}}),
		"finding": "met",
	},
	"a burden that is too heavy, with a statement that explains it": {
		"facts": object.union(_chatbot, {"accessibility": {"arranged": ["statement", "too_heavy_explained"]}}),
		"finding": "met",
	},
	"a chatbot that meets the requirements without a statement": {
		"facts": object.union(_chatbot, {"accessibility": {"arranged": ["meets_standard"]}}),
		"finding": "unmet",
	},
	"a statement that only says that it does not work for everybody": {
		"facts": object.union(_chatbot, {"accessibility": {"arranged": ["statement"]}}),
		"finding": "unmet",
	},
	"an assistant on the phone only": {
		"facts": object.union(_chatbot, {"accessibility": {"channels": []}}),
		"finding": "not_applicable",
	},
	"a system that people do not deal with directly": {
		"facts": object.union(_chatbot, {"system": {"interacts_with_people": false}}),
		"finding": "not_applicable",
	},
	"a system that the municipality only builds for others": {
		"facts": object.union(_chatbot, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a tool in which nothing calculates": {
		"facts": object.union(_chatbot, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the chatbot is accessible": {
		"facts": _chatbot,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
