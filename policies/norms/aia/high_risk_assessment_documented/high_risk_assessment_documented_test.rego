package norms.aia.high_risk_assessment_documented_test

import data.lib.testing
import data.norms.aia.high_risk_assessment_documented as norm

# A small task beside the assessment of applications, in a system that the municipality made itself.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": ["procedural"], "significant_risk": false},
	"decision": {"significant_influence": false},
	"persons": {"profiling": false},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
}

cases := {
	"it is done before use": {
		"facts": object.union(_base, {"provider": {"assessment_documented": true}}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"it is done, before the amendment": {
		"facts": object.union(_base, {"provider": {"assessment_documented": true}}),
		"as_of": "2026-07-26",
		"applies_from": "2026-08-02",
		"finding": "met",
	},
	"it is not done": {
		"facts": object.union(_base, {"provider": {"assessment_documented": false}}),
		"finding": "unmet",
	},
	"a bought system, where this is the duty of the supplier": {
		"facts": object.union(_base, {
			"system": {"developed_by": "supplier", "under_own_name": false, "changes": []},
			"provider": {"assessment_documented": false},
		}),
		"finding": "not_applicable",
	},
	"profiling, so high-risk after all": {
		"facts": object.union(_base, {"persons": {"profiling": true}, "provider": {"assessment_documented": false}}),
		"finding": "not_applicable",
	},
	"no use that Annex III lists": {
		"facts": object.union(_base, {"area": {"annex_iii": []}, "provider": {"assessment_documented": false}}),
		"finding": "not_applicable",
	},
	"a product of Section B": {
		"facts": object.union(_base, {
			"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"},
			"provider": {"assessment_documented": false},
		}),
		"finding": "not_applicable",
	},
	"traffic control for a small task": {
		"facts": object.union(_base, {
			"area": {"annex_iii": ["p2_road_traffic"]},
			"product": {"failure_harms": "people"},
			"provider": {"assessment_documented": false},
		}),
		"finding": "unmet",
	},
	"nobody knows whether it is done": {
		"facts": _base,
		"finding": "unknown",
	},
	"nobody knows who made it": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": ["procedural"], "significant_risk": false},
			"decision": {"significant_influence": false},
			"persons": {"profiling": false},
			"product": {"annex_i": "none"},
			"practice": {"kinds": []},
			"provider": {"assessment_documented": false},
		},
		"finding": "unknown",
	},
	"free software for a use that Annex III lists": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["free_licence"]}}, {"provider": {"assessment_documented": false}}]),
		"finding": "unmet",
	},
	"a system that is made and used for science only": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["science_only"]}}, {"provider": {"assessment_documented": false}}]),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union_n([_base, {"scope": {}}, {"provider": {"assessment_documented": false}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
