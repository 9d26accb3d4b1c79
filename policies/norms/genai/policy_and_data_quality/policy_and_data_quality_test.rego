package norms.genai.policy_and_data_quality_test

import data.lib.testing
import data.norms.genai.policy_and_data_quality as norm

cases := {
	"embedded in policy, with the right people and good data": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["data_quality", "in_policy", "right_roles_involved"]},
		},
		"finding": "met",
	},
	"the data protection officer was not involved": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["data_quality", "in_policy"]},
		},
		"finding": "unmet",
	},
	"nobody looked at the quality of the data": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["in_policy", "right_roles_involved"]},
		},
		"finding": "unmet",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows what has been arranged": {
		"facts": {
			"system": {"technique": "generative_ai"},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
