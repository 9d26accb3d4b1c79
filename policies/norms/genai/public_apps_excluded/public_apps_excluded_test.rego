package norms.genai.public_apps_excluded_test

import data.lib.testing
import data.norms.genai.public_apps_excluded as norm

cases := {
	"a colleague writes letters with a public chatbot": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "public_app"},
		},
		"finding": "unmet",
	},
	"a chatbot under contract": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "contract"},
		},
		"finding": "not_applicable",
	},
	"a model on the municipality's own computers": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "own_hosting"},
		},
		"finding": "not_applicable",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows how the municipality gets it": {
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
