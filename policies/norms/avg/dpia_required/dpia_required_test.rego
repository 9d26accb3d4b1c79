package norms.avg.dpia_required_test

import data.lib.testing
import data.norms.avg.dpia_required as norm

_calm := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "none", "legal_effect": false},
	"persons": {"profiling": false, "groups": ["residents"]},
	"dpia": {"ap_list": [], "edpb_criteria": [], "risk_factors": [], "new_legislation": false},
}

_listed := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"ap_list": ["fraud_control"]},
}

cases := {
	"on the list of the supervisor, and the DPIA was done and followed up": {
		"facts": object.union(_listed, {"dpia": {"state": "followed_up"}}),
		"finding": "met",
	},
	"on the list of the supervisor, and the measures of the DPIA were not taken": {
		"facts": object.union(_listed, {"dpia": {"state": "done"}}),
		"finding": "unmet",
	},
	"on the list of the supervisor, and the DPIA is being worked on": {
		"facts": object.union(_listed, {"dpia": {"state": "under_way"}}),
		"finding": "unmet",
	},
	"on the list of the supervisor, and there is no DPIA": {
		"facts": object.union(_listed, {"dpia": {"state": "none"}}),
		"finding": "unmet",
	},
	"two European criteria and no DPIA": {
		"facts": object.union(_calm, {
			"dpia": {"edpb_criteria": ["large_scale", "new_technology"], "state": "none"},
		}),
		"finding": "unmet",
	},
	"a risk score of five and no DPIA": {
		"facts": object.union(_calm, {
			"dpia": {
				"risk_factors": [
					"base_registers",
					"kept_for_years",
					"monthly_or_more",
					"sensitive_kinds",
					"ten_thousand_people",
				],
				"state": "none",
			},
		}),
		"finding": "unmet",
	},
	"new rules on personal data and no DPIA": {
		"facts": object.union(_calm, {"dpia": {"new_legislation": true, "state": "none"}}),
		"finding": "unmet",
	},
	"profiles that decide about people and no DPIA": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"]},
			"practice": {"kinds": []},
			"system": {"technique": "rules"},
			"decision": {"system_role": "decides", "legal_effect": true},
			"persons": {"profiling": true},
			"dpia": {"state": "none"},
		},
		"finding": "unmet",
	},
	"a risk score of four": {
		"facts": object.union(_calm, {
			"dpia": {
				"risk_factors": ["base_registers", "kept_for_years", "monthly_or_more", "sensitive_kinds"],
				"state": "none",
			},
		}),
		"finding": "not_applicable",
	},
	"one European criterion": {
		"facts": object.union(_calm, {"dpia": {"edpb_criteria": ["large_scale"], "state": "none"}}),
		"finding": "not_applicable",
	},
	"nothing that asks for a DPIA": {
		"facts": _calm,
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": {
			"personal_data": {"processed": false},
			"practice": {"kinds": []},
			"dpia": {"ap_list": ["fraud_control"]},
		},
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["police_task"]},
			"practice": {"kinds": []},
			"dpia": {"ap_list": ["fraud_control"]},
		},
		"finding": "not_applicable",
	},
	"nobody knows how far the DPIA is": {
		"facts": _listed,
		"finding": "unknown",
	},
	"nobody knows whether the plan is on the list": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
			"practice": {"kinds": []},
			"system": {"technique": "rules"},
			"decision": {"system_role": "none", "legal_effect": false},
			"persons": {"profiling": false, "groups": ["residents"]},
			"dpia": {"edpb_criteria": [], "risk_factors": [], "new_legislation": false, "state": "none"},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
