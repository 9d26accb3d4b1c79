package classification.practice_test

import data.classification.practice

cases := {
	"a bought AI system that the municipality uses": {
		"system": {
			"technique": "ai",
			"developed_by": "supplier",
			"under_own_name": false,
			"used_by_municipality": true,
			"changes": [],
		},
		"holds": {"offered_or_used"},
	},
	"an AI system that the municipality has made and offers to others only": {
		"system": {
			"technique": "ai",
			"developed_by": "commissioned",
			"under_own_name": true,
			"used_by_municipality": false,
			"changes": [],
		},
		"holds": {"offered_or_used"},
	},
	"fixed rules that people wrote down": {
		"system": {
			"technique": "rules",
			"developed_by": "in_house",
			"under_own_name": true,
			"used_by_municipality": true,
			"changes": [],
		},
		"holds": set(),
	},
}

test_concepts[name] if {
	some name, case in cases
	held := practice with input.facts.system as case.system
	case.holds == object.keys(held)
}
