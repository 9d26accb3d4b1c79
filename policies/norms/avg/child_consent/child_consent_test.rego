package norms.avg.child_consent_test

import data.lib.testing
import data.norms.avg.child_consent as norm

_child := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "lawful_basis": "consent"},
	"practice": {"kinds": []},
	"persons": {"groups": ["children"]},
	"data_subjects": {"young_children": "under_16"},
}

cases := {
	"a parent consents for a child of ten": {
		"facts": object.union(_child, {"data_subjects": {"consent": ["representative"]}}),
		"finding": "met",
	},
	"only the child itself consents": {
		"facts": object.union(_child, {"data_subjects": {"consent": ["free", "shown"]}}),
		"finding": "unmet",
	},
	"a child of ten gives explicit consent itself for health data in a public task": {
		"facts": object.union(_child, {
			"personal_data": {
				"lawful_basis": "public_task", "special_kinds": ["health"], "special_exception": "explicit_consent",
			},
			"data_subjects": {"consent": ["free", "shown"]},
		}),
		"finding": "unmet",
	},
	"young people of 16 and 17": {
		"facts": object.union(_child, {"data_subjects": {"young_children": "none"}}),
		"finding": "not_applicable",
	},
	"a chat in which children themselves ask for free help": {
		"facts": object.union(_child, {"data_subjects": {"young_children": "free_help"}}),
		"finding": "not_applicable",
	},
	"adults only": {
		"facts": object.union(_child, {"persons": {"groups": ["residents"]}}),
		"finding": "not_applicable",
	},
	"data used for a public task": {
		"facts": object.union(_child, {"personal_data": {"lawful_basis": "public_task", "special_kinds": []}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_child, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_child, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows who consents": {
		"facts": _child,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
