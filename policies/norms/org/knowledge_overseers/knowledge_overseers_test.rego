package norms.org.knowledge_overseers_test

import data.lib.testing
import data.norms.org.knowledge_overseers as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"decision": {"legal_effect": true},
}

cases := {
	"those who oversee have the advanced level": {
		"facts": object.union(_situation, {"knowledge": {"held": ["overseers"]}}),
		"finding": "met",
	},
	"those who oversee do not have the advanced level": {
		"facts": object.union(_situation, {"knowledge": {"held": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"knowledge": {"held": ["makers", "owner", "users_basic"]}}),
		"finding": "unmet",
	},
	"an AI system that sorts residents into groups, and those who oversee do not have the advanced level": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai"},
			"decision": {"legal_effect": false, "categorises": true},
			"knowledge": {"held": []},
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
	"nobody knows who has the knowledge": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what effect it has": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"knowledge": {"held": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
