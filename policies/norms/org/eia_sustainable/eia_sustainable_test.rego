package norms.org.eia_sustainable_test

import data.lib.testing
import data.norms.org.eia_sustainable as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"it was discussed whether the system is sustainable": {
		"facts": object.union(_situation, {"ethics": {"values": ["sustainable"]}}),
		"finding": "met",
	},
	"nobody discussed whether the system is sustainable": {
		"facts": object.union(_situation, {"ethics": {"values": []}}),
		"finding": "unmet",
	},
	"other values were discussed, this was not": {
		"facts": object.union(_situation, {"ethics": {"values": ["controllable", "fair", "human_centred"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and nobody discussed whether the system is sustainable": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"ethics": {"values": []},
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
	"nobody knows what was discussed": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"system": {"used_by_municipality": true}, "ethics": {"values": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
