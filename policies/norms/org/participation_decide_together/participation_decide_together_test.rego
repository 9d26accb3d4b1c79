package norms.org.participation_decide_together_test

import data.lib.testing
import data.norms.org.participation_decide_together as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"persons": {"groups": ["residents"]},
	"decision": {"legal_effect": true, "categorises": false},
	"participation": {"groups_harmed_before": true},
}

cases := {
	"residents were told nothing": {
		"facts": object.union(_situation, {"participation": {"form": "none"}}),
		"finding": "unmet",
	},
	"the group gave advice only": {
		"facts": object.union(_situation, {"participation": {"form": "advise"}}),
		"finding": "unmet",
	},
	"the group decided along": {
		"facts": object.union(_situation, {"participation": {"form": "decide_together"}}),
		"finding": "met",
	},
	"a group that was not harmed before": {
		"facts": object.union(_situation, {"participation": {"groups_harmed_before": false}}),
		"finding": "not_applicable",
	},
	"fixed rules without great effect": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"persons": {"groups": ["residents"]},
			"decision": {"legal_effect": false, "categorises": false},
		},
		"finding": "not_applicable",
	},
	"nobody knows how residents take part": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
