package norms.aia.sandbox_personal_data_test

import data.lib.testing
import data.norms.aia.sandbox_personal_data as norm

# A model of the municipality that is trained in a sandbox with reports that residents made for something else.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"personal_data": {"processed": true},
	"practice": {"kinds": []},
	"product": {"annex_i": "none"},
	"real_world_testing": {"setting": "in_sandbox", "sandbox_reuse": true},
}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

cases := {
	"all ten conditions are met": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "no_effect_on_people", "not_shared", "public_interest", "risks_monitored", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "met",
	},
	"the system serves no public interest": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "no_effect_on_people", "not_shared", "risks_monitored", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"anonymous data would do": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "no_effect_on_people", "not_shared", "public_interest", "risks_monitored", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"nobody watches the risks": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "no_effect_on_people", "not_shared", "public_interest", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"the data are among other data": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "no_effect_on_people", "not_shared", "public_interest", "risks_monitored", "secured_and_deleted", "summary_published"]}}),
		"finding": "unmet",
	},
	"data leave the sandbox": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "no_effect_on_people", "public_interest", "risks_monitored", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"people notice a decision": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "not_shared", "public_interest", "risks_monitored", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"the data are kept": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "no_effect_on_people", "not_shared", "public_interest", "risks_monitored", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"there are no logs": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "needed", "no_effect_on_people", "not_shared", "public_interest", "risks_monitored", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"the training is not described": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["logged", "needed", "no_effect_on_people", "not_shared", "public_interest", "risks_monitored", "secured_and_deleted", "separated", "summary_published"]}}),
		"finding": "unmet",
	},
	"there is no summary on the website": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_conditions": ["described", "logged", "needed", "no_effect_on_people", "not_shared", "public_interest", "risks_monitored", "secured_and_deleted", "separated"]}}),
		"finding": "unmet",
	},
	"data that were collected for the test itself": {
		"facts": object.union(_base, {"real_world_testing": {"sandbox_reuse": false}}),
		"finding": "not_applicable",
	},
	"a test outside a sandbox": {
		"facts": object.union(_base, {"real_world_testing": {"setting": "outside_sandbox"}}),
		"finding": "not_applicable",
	},
	"no personal data": {
		"facts": object.union(_base, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"a bought product": {
		"facts": object.union_n([_base, _bought, {"area": {"annex_iii": []}}]),
		"finding": "not_applicable",
	},
	"a product of Section B": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows which conditions are met": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
