package norms.org.knowledge_owner_test

import data.lib.testing
import data.norms.org.knowledge_owner as norm

_situation := {"system": {"technique": "ai", "used_by_municipality": true}}

cases := {
	"the process owner has the advanced level": {
		"facts": object.union(_situation, {"knowledge": {"held": ["owner"]}}),
		"finding": "met",
	},
	"the process owner does not have the advanced level": {
		"facts": object.union(_situation, {"knowledge": {"held": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"knowledge": {"held": ["makers", "overseers", "users_basic"]}}),
		"finding": "unmet",
	},
	"fixed rules with legal effects, and the process owner does not have the advanced level": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"knowledge": {"held": []},
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
	"nobody knows who has the knowledge": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"system": {"used_by_municipality": true}, "knowledge": {"held": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
