package norms.aia.bias_data_high_risk_test

import data.lib.testing
import data.norms.aia.bias_data_high_risk as norm

# A model that the municipality built to assess applications is tested for bias with data on descent.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"personal_data": {"processed": true, "special_kinds": ["racial_ethnic"]},
	"bias_detection": {"uses_special_data": true},
}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

cases := {
	"all conditions are arranged": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["access_controlled", "deleted", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}),
		"finding": "met",
	},
	"it is convenient and not strictly necessary": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["access_controlled", "deleted", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited"]}}),
		"finding": "unmet",
	},
	"anonymous data would do": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["access_controlled", "deleted", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}),
		"finding": "unmet",
	},
	"the data may be reused": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["access_controlled", "deleted", "no_other_data", "not_passed_on", "reasons_recorded", "strictly_necessary"]}}),
		"finding": "unmet",
	},
	"everybody in the team can reach the data": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["deleted", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}),
		"finding": "unmet",
	},
	"the supplier gets the data": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["access_controlled", "deleted", "no_other_data", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}),
		"finding": "unmet",
	},
	"the data are kept": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["access_controlled", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}),
		"finding": "unmet",
	},
	"the record does not say why": {
		"facts": object.union(_base, {"bias_detection": {"conditions": ["access_controlled", "deleted", "no_other_data", "not_passed_on", "reuse_limited", "strictly_necessary"]}}),
		"finding": "unmet",
	},
	"a use that is not high-risk, which the next paragraph covers": {
		"facts": object.union(_base, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"a product that is bought and used as it was delivered": {
		"facts": object.union(_base, _bought),
		"finding": "not_applicable",
	},
	"special data that are not used against bias": {
		"facts": object.union(_base, {"bias_detection": {"uses_special_data": false}}),
		"finding": "not_applicable",
	},
	"no special categories of data": {
		"facts": object.union(_base, {"personal_data": {"special_kinds": []}}),
		"finding": "not_applicable",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_base, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows which conditions are arranged": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
