package norms.genai.trained_staff_test

import data.lib.testing
import data.norms.genai.trained_staff as norm

cases := {
	"those who work with it were trained": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["staff_trained"]},
		},
		"finding": "met",
	},
	"nobody was trained": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": []},
		},
		"finding": "unmet",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows who was trained": {
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
