package norms.genai.purpose_and_risk_analysis_test

import data.lib.testing
import data.norms.genai.purpose_and_risk_analysis as norm

cases := {
	"the purpose is clear, the law was checked and a DPIA was done": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["clear_purpose", "law_checked"]},
			"dpia": {"state": "done"},
			"governance": {"iama_done": false},
		},
		"finding": "met",
	},
	"an IAMA was done and no DPIA": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["clear_purpose", "law_checked"]},
			"dpia": {"state": "none"},
			"governance": {"iama_done": true},
		},
		"finding": "met",
	},
	"the risks were not analysed": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["clear_purpose", "law_checked"]},
			"dpia": {"state": "under_way"},
			"governance": {"iama_done": false},
		},
		"finding": "unmet",
	},
	"nobody wrote down what it is for": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["law_checked"]},
			"dpia": {"state": "followed_up"},
			"governance": {"iama_done": true},
		},
		"finding": "unmet",
	},
	"nobody checked the law": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["clear_purpose"]},
			"dpia": {"state": "followed_up"},
			"governance": {"iama_done": true},
		},
		"finding": "unmet",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether the risks were analysed": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"arranged": ["clear_purpose", "law_checked"]},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
