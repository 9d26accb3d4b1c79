package norms.aia.registered_in_secret_test

import data.lib.testing
import data.norms.aia.registered_in_secret as norm

# Estimating who may offend again, for the police, as far as a law permits it.
_police := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p6d_offending_risk"], "use_permitted": true},
	"law_enforcement": {"purpose": true, "by_authority": true},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

_excepted := {
	"area": {"limited_task": ["preparatory"], "significant_risk": false},
	"decision": {"significant_influence": false},
	"persons": {"profiling": false},
}

cases := {
	"the municipality built it and registered it there, in use since 2028": {
		"facts": object.union(_police, {"conformity": {"registration": ["non_public_part"]}}),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_police, _older, {"conformity": {"registration": ["non_public_part"]}}]),
		"applies_from": "2030-08-02",
		"applies_from_literal": "2030-08-02",
		"finding": "met",
	},
	"the same for a product that is bought and used": {
		"facts": object.union_n([_police, _bought, {"conformity": {"registration": ["non_public_part"]}}]),
		"finding": "met",
	},
	"the same for a system that the municipality only offers to others": {
		"facts": object.union_n([_police, {"system": {"under_own_name": true, "used_by_municipality": false}}, {"conformity": {"registration": ["non_public_part"]}}]),
		"finding": "met",
	},
	"the municipality built it and holds that it is not high-risk": {
		"facts": object.union_n([_police, _excepted, {"conformity": {"registration": ["non_public_part"]}}]),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"a bought system that is not high-risk": {
		"facts": object.union_n([_police, _excepted, _bought]),
		"finding": "not_applicable",
	},
	"remote identification by the police": {
		"facts": object.union_n([_police, {"area": {"annex_iii": ["p1a_biometric_identification"]}}, {"conformity": {"registration": []}}]),
		"finding": "unmet",
	},
	"an asylum system": {
		"facts": object.union_n([_police, {"area": {"annex_iii": ["p7c_asylum_application"]}, "law_enforcement": {"purpose": false}}, {"conformity": {"registration": []}}]),
		"finding": "unmet",
	},
	"it is in the public part": {
		"facts": object.union(_police, {"conformity": {"registration": []}}),
		"finding": "unmet",
	},
	"emotion recognition that has nothing to do with law enforcement": {
		"facts": object.union(_police, {"area": {"annex_iii": ["p1c_emotion_recognition"]}, "law_enforcement": {"purpose": false}}),
		"finding": "not_applicable",
	},
	"a use that no law permits": {
		"facts": object.union(_police, {"area": {"use_permitted": false}}),
		"finding": "not_applicable",
	},
	"benefits": {
		"facts": object.union(_police, {"area": {"annex_iii": ["p5a_public_benefits"]}}),
		"finding": "not_applicable",
	},
	"a use that is not high-risk": {
		"facts": object.union(_police, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_police, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_police, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows where it is registered": {
		"facts": _police,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
