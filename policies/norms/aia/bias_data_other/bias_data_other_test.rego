package norms.aia.bias_data_other_test

import data.lib.testing
import data.norms.aia.bias_data_other as norm

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

_low_risk := {"area": {"annex_iii": []}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

_done := {"bias_detection": {"conditions": ["access_controlled", "deleted", "harmful_bias", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}

cases := {
	"a system of the municipality itself without high risk, all conditions are arranged": {
		"facts": object.union_n([_base, _low_risk, _done]),
		"finding": "met",
	},
	"a bought high-risk system, all conditions are arranged": {
		"facts": object.union_n([_base, _bought, _done]),
		"finding": "met",
	},
	"a system that the municipality only offers to others, all conditions are arranged": {
		"facts": object.union_n([_base, _low_risk, {"system": {"under_own_name": true, "used_by_municipality": false}}, _done]),
		"finding": "met",
	},
	"it is convenient and not strictly necessary": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["access_controlled", "deleted", "harmful_bias", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited"]}}]),
		"finding": "unmet",
	},
	"anonymous data would do": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["access_controlled", "deleted", "harmful_bias", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}]),
		"finding": "unmet",
	},
	"the data may be reused": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["access_controlled", "deleted", "harmful_bias", "no_other_data", "not_passed_on", "reasons_recorded", "strictly_necessary"]}}]),
		"finding": "unmet",
	},
	"everybody in the team can reach the data": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["deleted", "harmful_bias", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}]),
		"finding": "unmet",
	},
	"the supplier gets the data": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["access_controlled", "deleted", "harmful_bias", "no_other_data", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}]),
		"finding": "unmet",
	},
	"the data are kept": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["access_controlled", "harmful_bias", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}]),
		"finding": "unmet",
	},
	"the record does not say why": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["access_controlled", "deleted", "harmful_bias", "no_other_data", "not_passed_on", "reuse_limited", "strictly_necessary"]}}]),
		"finding": "unmet",
	},
	"the bias harms nobody": {
		"facts": object.union_n([_base, _low_risk, {"bias_detection": {"conditions": ["access_controlled", "deleted", "no_other_data", "not_passed_on", "reasons_recorded", "reuse_limited", "strictly_necessary"]}}]),
		"finding": "unmet",
	},
	"the municipality is the provider of a high-risk system, which paragraph 1 covers": {
		"facts": _base,
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
		"facts": object.union(_base, _low_risk),
		"finding": "unknown",
	},
	"free software without high risk": {
		"facts": object.union_n([_base, _low_risk, {"system": {"interacts_with_people": false, "generates": []}, "area": {"annex_iii": []}, "practice": {"kinds": []}}, {"scope": {"exclusions": ["free_licence"]}}, {"bias_detection": {"conditions": []}}]),
		"finding": "not_applicable",
	},
	"bought free software that is high-risk": {
		"facts": object.union_n([_base, _bought, {"system": {"interacts_with_people": false, "generates": []}, "area": {"annex_iii": []}, "practice": {"kinds": []}}, {"area": {"annex_iii": ["p5a_public_benefits"]}}, {"scope": {"exclusions": ["free_licence"]}}, {"bias_detection": {"conditions": []}}]),
		"finding": "unmet",
	},
	"a model that was made for science only": {
		"facts": object.union_n([_base, _low_risk, {"scope": {"exclusions": ["science_only"]}}, {"bias_detection": {"conditions": []}}]),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union_n([_base, _low_risk, {"scope": {}}, {"bias_detection": {"conditions": []}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
