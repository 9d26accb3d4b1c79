package norms.genai.human_in_the_loop_test

import data.lib.testing
import data.norms.genai.human_in_the_loop as norm

cases := {
	"a member of staff checks each draft and decides": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["human_checks_output"]},
			"decision": {"system_role": "informs"},
		},
		"finding": "met",
	},
	"no decision depends on it and each text is checked": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["human_checks_output"]},
			"decision": {"system_role": "none"},
		},
		"finding": "met",
	},
	"the system decides by itself": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["human_checks_output"]},
			"decision": {"system_role": "decides"},
		},
		"finding": "unmet",
	},
	"nobody checks the texts": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": []},
			"decision": {"system_role": "informs"},
		},
		"finding": "unmet",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows what part it plays in decisions": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["human_checks_output"]},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
