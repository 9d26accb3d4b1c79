package norms.avg.automated_decision_special_data_test

import data.lib.testing
import data.norms.avg.automated_decision_special_data as norm

_on_health := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": ["health"]},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "decides", "legal_effect": true},
	"automated": {"based_on_special_data": true},
}

cases := {
	"a decision on health data with explicit consent and measures": {
		"facts": object.union(_on_health, {
			"personal_data": {"special_exception": "explicit_consent"},
			"automated": {"suitable_measures": true},
		}),
		"finding": "met",
	},
	"a decision on health data under a law for a substantial public interest, with measures": {
		"facts": object.union(_on_health, {
			"personal_data": {"special_exception": "substantial_public_interest", "exception_in_law": true},
			"automated": {"suitable_measures": true},
		}),
		"finding": "met",
	},
	"explicit consent without suitable measures": {
		"facts": object.union(_on_health, {
			"personal_data": {"special_exception": "explicit_consent"},
			"automated": {"suitable_measures": false},
		}),
		"finding": "unmet",
	},
	"a substantial public interest that no law lays down": {
		"facts": object.union(_on_health, {
			"personal_data": {"special_exception": "substantial_public_interest", "exception_in_law": false},
			"automated": {"suitable_measures": true},
		}),
		"finding": "unmet",
	},
	"an exception that allows the data but not the automated decision": {
		"facts": object.union(_on_health, {
			"personal_data": {"special_exception": "health_care", "exception_in_law": true},
			"automated": {"suitable_measures": true},
		}),
		"finding": "unmet",
	},
	"health data that play no part in the decision": {
		"facts": object.union(_on_health, {"automated": {"based_on_special_data": false}}),
		"finding": "not_applicable",
	},
	"ordinary personal data only": {
		"facts": object.union(_on_health, {"personal_data": {"special_kinds": []}}),
		"finding": "not_applicable",
	},
	"data on criminal offences, which are no special category": {
		"facts": object.union(_on_health, {"personal_data": {"special_kinds": ["criminal"]}}),
		"finding": "not_applicable",
	},
	"a human being decides": {
		"facts": object.union(_on_health, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the decision rests on the health data": {
		"facts": {
			"personal_data": {
				"processed": true,
				"handled_by": ["own_staff"],
				"special_kinds": ["health"],
				"special_exception": "none",
			},
			"practice": {"kinds": []},
			"system": {"technique": "rules"},
			"decision": {"system_role": "decides", "legal_effect": true},
		},
		"finding": "unknown",
	},
	"nobody knows whether measures were taken": {
		"facts": object.union(_on_health, {"personal_data": {"special_exception": "explicit_consent"}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
