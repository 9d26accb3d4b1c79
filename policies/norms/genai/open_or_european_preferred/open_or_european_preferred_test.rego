package norms.genai.open_or_european_preferred_test

import data.lib.testing
import data.norms.genai.open_or_european_preferred as norm

cases := {
	"an open model was chosen": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"preference": "open_or_european"},
		},
		"finding": "met",
	},
	"other products were weighed and something else chosen for good reasons": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"preference": "weighed"},
		},
		"finding": "met",
	},
	"nobody looked at other products": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"preference": "not_considered"},
		},
		"finding": "unmet",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether other products were weighed": {
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
