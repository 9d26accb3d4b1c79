package norms.genai.protected_environment_test

import data.lib.testing
import data.norms.genai.protected_environment as norm

cases := {
	"under contract, only for one's own users and closed to others": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {
				"access": "contract",
				"environment": ["input_stays_inside", "own_users_only"],
			},
		},
		"finding": "met",
	},
	"on the municipality's own computers, open to everybody": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "own_hosting", "environment": ["input_stays_inside"]},
		},
		"finding": "unmet",
	},
	"under contract, and the supplier's other customers can see the input": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "contract", "environment": ["own_users_only"]},
		},
		"finding": "unmet",
	},
	"a public app, which is excluded already": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"generative": {"access": "public_app"},
		},
		"finding": "not_applicable",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows how it is protected": {
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
