package norms.org.groups_harmed_before_test

import data.lib.testing
import data.norms.org.groups_harmed_before as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"persons": {"groups": ["residents"]},
	"decision": {"legal_effect": true, "categorises": false},
	"participation": {"groups_harmed_before": true},
}

cases := {
	"the group was heard, the effects are followed and there is somebody to turn to": {
		"facts": object.union(_situation, {"participation": {"extra_care": ["contact", "effects_followed", "heard"]}}),
		"finding": "met",
	},
	"nothing in addition is done for the group": {
		"facts": object.union(_situation, {"participation": {"extra_care": []}}),
		"finding": "unmet",
	},
	"the group was not heard": {
		"facts": object.union(_situation, {"participation": {"extra_care": ["contact", "effects_followed"]}}),
		"finding": "unmet",
	},
	"nobody follows the effects on the group": {
		"facts": object.union(_situation, {"participation": {"extra_care": ["contact", "heard"]}}),
		"finding": "unmet",
	},
	"there is nobody to turn to": {
		"facts": object.union(_situation, {"participation": {"extra_care": ["effects_followed", "heard"]}}),
		"finding": "unmet",
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
	"nobody knows what is done for the group": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows whether the group was harmed before": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"persons": {"groups": ["residents"]},
			"decision": {"legal_effect": true, "categorises": false},
			"participation": {"extra_care": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
