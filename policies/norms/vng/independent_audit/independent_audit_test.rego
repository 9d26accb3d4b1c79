package norms.vng.independent_audit_test

import data.lib.testing
import data.norms.vng.independent_audit as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"decision": {"legal_effect": true},
}

cases := {
	"somebody independent examined working, effects and ethics": {
		"facts": object.union(_situation, {
			"ethics": {"examined": ["independent_ethics", "independent_social", "independent_working"]},
		}),
		"finding": "met",
	},
	"nobody independent examined it": {
		"facts": object.union(_situation, {"ethics": {"examined": []}}),
		"finding": "unmet",
	},
	"only the training data were examined": {
		"facts": object.union(_situation, {"ethics": {"examined": ["training_data"]}}),
		"finding": "unmet",
	},
	"effects and ethics were examined, the working was not": {
		"facts": object.union(_situation, {"ethics": {"examined": ["independent_ethics", "independent_social"]}}),
		"finding": "unmet",
	},
	"working and ethics were examined, the effects on society were not": {
		"facts": object.union(_situation, {"ethics": {"examined": ["independent_ethics", "independent_working"]}}),
		"finding": "unmet",
	},
	"working and effects were examined, the ethics were not": {
		"facts": object.union(_situation, {"ethics": {"examined": ["independent_social", "independent_working"]}}),
		"finding": "unmet",
	},
	"an AI system that sorts residents into groups, and nobody independent examined it": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai"},
			"decision": {"legal_effect": false, "categorises": true},
			"ethics": {"examined": []},
		}),
		"finding": "unmet",
	},
	"fixed rules without great effect": {
		"facts": object.union(_situation, {"decision": {"legal_effect": false, "categorises": false}}),
		"finding": "not_applicable",
	},
	"an algorithm that the municipality does not use": {
		"facts": object.union(_situation, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what was examined": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what effect it has": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"ethics": {"examined": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
