package norms.genai.suppliers_held_to_same_test

import data.lib.testing
import data.norms.genai.suppliers_held_to_same as norm

cases := {
	"an agency keeps to the same conditions": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"external_party": true, "agreements": ["same_conditions"]},
		},
		"finding": "met",
	},
	"an agency does as it likes": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"external_party": true, "agreements": ["no_retraining"]},
		},
		"finding": "unmet",
	},
	"no outside company uses it": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"external_party": false},
		},
		"finding": "not_applicable",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows what the agency agreed to": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"external_party": true},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
