package norms.avg.dpia_recommended_test

import data.lib.testing
import data.norms.avg.dpia_recommended as norm

_calm := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "none", "legal_effect": false},
	"persons": {"profiling": false, "groups": ["residents"]},
	"dpia": {"ap_list": [], "edpb_criteria": [], "risk_factors": [], "new_legislation": false},
}

cases := {
	"one European criterion, and a DPIA was done": {
		"facts": object.union(_calm, {"dpia": {"edpb_criteria": ["large_scale"], "state": "done"}}),
		"finding": "met",
	},
	"one European criterion, and the DPIA was followed up": {
		"facts": object.union(_calm, {"dpia": {"edpb_criteria": ["large_scale"], "state": "followed_up"}}),
		"finding": "met",
	},
	"one European criterion, and no DPIA": {
		"facts": object.union(_calm, {"dpia": {"edpb_criteria": ["large_scale"], "state": "none"}}),
		"finding": "unmet",
	},
	"profiling counts as a criterion of its own accord": {
		"facts": object.union(_calm, {"persons": {"profiling": true}, "dpia": {"state": "none"}}),
		"finding": "unmet",
	},
	"two European criteria, so that a DPIA is obligatory": {
		"facts": object.union(_calm, {
			"dpia": {"edpb_criteria": ["combined_datasets", "large_scale"], "state": "none"},
		}),
		"finding": "not_applicable",
	},
	"one European criterion, but on the list of the supervisor": {
		"facts": object.union(_calm, {
			"dpia": {"edpb_criteria": ["large_scale"], "ap_list": ["location_data"], "state": "none"},
		}),
		"finding": "not_applicable",
	},
	"no European criterion": {
		"facts": _calm,
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"nobody knows which criteria fit": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
			"practice": {"kinds": []},
			"system": {"technique": "rules"},
			"decision": {"system_role": "none", "legal_effect": false},
			"persons": {"profiling": false, "groups": ["residents"]},
			"dpia": {"ap_list": [], "risk_factors": [], "new_legislation": false, "state": "none"},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
