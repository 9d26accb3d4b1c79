package norms.avg.consent_conditions_test

import data.lib.testing
import data.norms.avg.consent_conditions as norm

_with_consent := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "lawful_basis": "consent"},
	"practice": {"kinds": []},
}

cases := {
	"consent that meets all conditions": {
		"facts": object.union(_with_consent, {"data_subjects": {"consent": ["free", "separate", "shown", "withdrawn_easily"]}}),
		"finding": "met",
	},
	"whoever says no is not helped": {
		"facts": object.union(_with_consent, {"data_subjects": {"consent": ["separate", "shown", "withdrawn_easily"]}}),
		"finding": "unmet",
	},
	"the question is hidden in other text": {
		"facts": object.union(_with_consent, {"data_subjects": {"consent": ["free", "shown", "withdrawn_easily"]}}),
		"finding": "unmet",
	},
	"nobody knows any more who consented": {
		"facts": object.union(_with_consent, {"data_subjects": {"consent": ["free", "separate", "withdrawn_easily"]}}),
		"finding": "unmet",
	},
	"withdrawing takes a letter": {
		"facts": object.union(_with_consent, {"data_subjects": {"consent": ["free", "separate", "shown"]}}),
		"finding": "unmet",
	},
	"nothing is arranged for consent": {
		"facts": object.union(_with_consent, {"data_subjects": {"consent": []}}),
		"finding": "unmet",
	},
	"a public task with health data on explicit consent, which nobody recorded": {
		"facts": object.union(_with_consent, {
			"personal_data": {
				"lawful_basis": "public_task", "special_kinds": ["health"], "special_exception": "explicit_consent",
			},
			"data_subjects": {"consent": ["free", "separate", "withdrawn_easily"]},
		}),
		"finding": "unmet",
	},
	"a decision by a system alone on explicit consent, which was not free": {
		"facts": object.union(_with_consent, {
			"personal_data": {"lawful_basis": "public_task", "special_kinds": []},
			"system": {"technique": "rules"},
			"decision": {"system_role": "decides", "legal_effect": true},
			"automated": {"exception": "explicit_consent"},
			"data_subjects": {"consent": ["separate", "shown", "withdrawn_easily"]},
		}),
		"finding": "unmet",
	},
	"a public task with health data that a law allows": {
		"facts": object.union(_with_consent, {
			"personal_data": {"lawful_basis": "public_task", "special_kinds": ["health"], "special_exception": "health_care"},
			"decision": {"system_role": "none"},
		}),
		"finding": "not_applicable",
	},
	"data used for a public task": {
		"facts": object.union(_with_consent, {
			"personal_data": {"lawful_basis": "public_task", "special_kinds": []},
			"decision": {"system_role": "none"},
		}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_with_consent, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_with_consent, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows how consent is arranged": {
		"facts": _with_consent,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
