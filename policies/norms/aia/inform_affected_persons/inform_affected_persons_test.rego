package norms.aia.inform_affected_persons_test

import data.lib.testing
import data.norms.aia.inform_affected_persons as norm

# Assessing applications for income support with a learned model that scores each applicant.
_base := {
	"system": {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

cases := {
	"it is done, in use since 2028": {
		"facts": object.union(_base, {
			"affected": {"informed": ["persons"]},
			"decision": {"system_role": "informs"},
			"law_enforcement": {"purpose": false},
		}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {
			"affected": {"informed": ["persons"]},
			"decision": {"system_role": "informs"},
			"law_enforcement": {"purpose": false},
		}]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"people are not told": {
		"facts": object.union(_base, {
			"decision": {"system_role": "informs"},
			"law_enforcement": {"purpose": false},
			"affected": {"informed": []},
		}),
		"finding": "unmet",
	},
	"people are not told of what the system decides by itself": {
		"facts": object.union(_base, {
			"decision": {"system_role": "decides"},
			"law_enforcement": {"purpose": false},
			"affected": {"informed": ["workers"]},
		}),
		"finding": "unmet",
	},
	"a use that is not high-risk": {
		"facts": object.union(_base, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_base, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a system that the municipality does not use": {
		"facts": object.union(_base, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"high-risk through a product of Section A only": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"area": {"annex_iii": []},
			"practice": {"kinds": []},
			"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether it was done": {
		"facts": _base,
		"finding": "unknown",
	},
	"no decision about people depends on it": {
		"facts": object.union(_base, {
			"decision": {"system_role": "none"},
			"law_enforcement": {"purpose": false},
			"affected": {"informed": []},
		}),
		"finding": "not_applicable",
	},
	"law enforcement has rules of its own": {
		"facts": object.union(_base, {
			"decision": {"system_role": "informs"},
			"law_enforcement": {"purpose": true, "by_authority": true},
			"affected": {"informed": []},
		}),
		"finding": "not_applicable",
	},
	"nobody knows whether special investigating officers are law enforcement here": {
		"facts": object.union(_base, {
			"decision": {"system_role": "informs"},
			"law_enforcement": {"purpose": true},
			"affected": {"informed": []},
		}),
		"finding": "unknown",
	},
	"traffic control that decides about people": {
		"facts": object.union(_base, {
			"area": {"annex_iii": ["p2_road_traffic"]},
			"product": {"failure_harms": "people"},
			"decision": {"system_role": "decides"},
			"law_enforcement": {"purpose": false},
			"affected": {"informed": []},
		}),
		"finding": "unmet",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
