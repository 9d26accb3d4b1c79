package norms.genai.agreements_test

import data.lib.testing
import data.norms.genai.agreements as norm

cases := {
	"sharing, retention and no retraining were agreed": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "contract", "agreements": ["no_retraining"]},
			"supplier": {"conditions": ["data_sharing", "retention"]},
		},
		"finding": "met",
	},
	"the contract says that the supplier may retrain its model with our data": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "contract", "agreements": []},
			"supplier": {"conditions": ["data_sharing", "retention", "retraining"]},
		},
		"finding": "unmet",
	},
	"nothing was agreed on retention": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "contract", "agreements": ["no_retraining"]},
			"supplier": {"conditions": ["data_sharing"]},
		},
		"finding": "unmet",
	},
	"nothing was agreed on sharing": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "contract", "agreements": ["no_retraining"]},
			"supplier": {"conditions": ["retention"]},
		},
		"finding": "unmet",
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
	"nobody knows what the contract says": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "contract"},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
