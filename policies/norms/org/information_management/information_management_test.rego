package norms.org.information_management_test

import data.lib.testing
import data.norms.org.information_management as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"all data of an AI system are in order": {
		"facts": object.union(_situation, {
			"information_management": {
				"in_order": [
					"architecture",
					"archiving",
					"input_quality",
					"output_quality",
					"owner",
					"training_quality",
				],
			},
		}),
		"finding": "met",
	},
	"fixed rules, which learned from no data, with all else in order": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"information_management": {"in_order": ["architecture", "archiving", "input_quality", "output_quality", "owner"]},
		}),
		"finding": "met",
	},
	"nothing is in order": {
		"facts": object.union(_situation, {"information_management": {"in_order": []}}),
		"finding": "unmet",
	},
	"an AI system of which the training data are not good": {
		"facts": object.union(_situation, {
			"information_management": {"in_order": ["architecture", "archiving", "input_quality", "output_quality", "owner"]},
		}),
		"finding": "unmet",
	},
	"nobody owns the data": {
		"facts": object.union(_situation, {
			"information_management": {
				"in_order": ["architecture", "archiving", "input_quality", "output_quality", "training_quality"],
			},
		}),
		"finding": "unmet",
	},
	"it does not fit in the architecture": {
		"facts": object.union(_situation, {
			"information_management": {
				"in_order": ["archiving", "input_quality", "output_quality", "owner", "training_quality"],
			},
		}),
		"finding": "unmet",
	},
	"nobody knows what is kept": {
		"facts": object.union(_situation, {
			"information_management": {
				"in_order": ["architecture", "input_quality", "output_quality", "owner", "training_quality"],
			},
		}),
		"finding": "unmet",
	},
	"what goes in is not right": {
		"facts": object.union(_situation, {
			"information_management": {"in_order": ["architecture", "archiving", "output_quality", "owner", "training_quality"]},
		}),
		"finding": "unmet",
	},
	"nobody checks what comes out": {
		"facts": object.union(_situation, {
			"information_management": {"in_order": ["architecture", "archiving", "input_quality", "owner", "training_quality"]},
		}),
		"finding": "unmet",
	},
	"fixed rules without great effect": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": false, "categorises": false},
		}),
		"finding": "not_applicable",
	},
	"an AI system that the municipality does not use": {
		"facts": object.union(_situation, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what is in order": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
