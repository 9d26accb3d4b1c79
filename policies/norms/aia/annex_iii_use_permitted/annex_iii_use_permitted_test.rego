package norms.aia.annex_iii_use_permitted_test

import data.lib.testing
import data.norms.aia.annex_iii_use_permitted as norm

_base := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"area": {"annex_iii": ["p1a_biometric_identification"]},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_police := {"area": {"annex_iii": ["p6c_evidence"]}, "law_enforcement": {"purpose": true, "by_authority": true}}

cases := {
	"a law permits recognising people here": {
		"facts": object.union(_base, {"area": {"use_permitted": true}}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"no law permits recognising people here": {
		"facts": object.union(_base, {"area": {"use_permitted": false}}),
		"finding": "unmet",
	},
	"no law permits assessing evidence for the police": {
		"facts": object.union_n([_base, _police, {"area": {"use_permitted": false}}]),
		"finding": "unmet",
	},
	"a use for which no permission is needed": {
		"facts": object.union(_base, {"area": {"annex_iii": ["p5a_public_benefits"], "use_permitted": false}}),
		"finding": "not_applicable",
	},
	"a system that the municipality does not use": {
		"facts": object.union(_base, {"system": {"used_by_municipality": false}, "area": {"use_permitted": false}}),
		"finding": "not_applicable",
	},
	"a product of Section B": {
		"facts": object.union(_base, {
			"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"},
			"area": {"use_permitted": false},
		}),
		"finding": "not_applicable",
	},
	"nobody knows of a law": {
		"facts": _base,
		"finding": "unknown",
	},
	"nobody knows whether the officers are law enforcement": {
		"facts": object.union(_base, {
			"area": {"annex_iii": ["p6c_evidence"], "use_permitted": false},
			"law_enforcement": {"purpose": true},
		}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
