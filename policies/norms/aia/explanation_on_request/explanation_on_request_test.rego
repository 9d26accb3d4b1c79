package norms.aia.explanation_on_request_test

import data.lib.testing
import data.norms.aia.explanation_on_request as norm

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
			"affected": {"explanation_law": "none", "explanation_ready": ["main_elements", "role_of_system"]},
			"decision": {"system_role": "informs", "legal_effect": true},
		}),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {
			"affected": {"explanation_law": "none", "explanation_ready": ["main_elements", "role_of_system"]},
			"decision": {"system_role": "informs", "legal_effect": true},
		}]),
		"applies_from": "2030-08-02",
		"applies_from_literal": "2030-08-02",
		"finding": "met",
	},
	"only the role of the system can be explained": {
		"facts": object.union(_base, {
			"affected": {"explanation_law": "none", "explanation_ready": ["role_of_system"]},
			"decision": {"system_role": "informs", "legal_effect": true},
		}),
		"finding": "unmet",
	},
	"only the decision can be explained": {
		"facts": object.union(_base, {
			"affected": {"explanation_law": "none", "explanation_ready": ["main_elements"]},
			"decision": {"system_role": "decides", "legal_effect": true},
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
	"traffic control, which is critical infrastructure": {
		"facts": object.union(_base, {
			"area": {"annex_iii": ["p2_road_traffic"]},
			"product": {"failure_harms": "people"},
		}),
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
			"affected": {"explanation_law": "none", "explanation_ready": []},
			"decision": {"system_role": "none", "legal_effect": true},
		}),
		"finding": "not_applicable",
	},
	"a decision without legal or similar effects": {
		"facts": object.union(_base, {
			"affected": {"explanation_law": "none", "explanation_ready": []},
			"decision": {"system_role": "informs", "legal_effect": false},
		}),
		"finding": "not_applicable",
	},
	"other Union law already gives the right": {
		"facts": object.union(_base, {
			"affected": {"explanation_law": "already_given", "explanation_ready": []},
			"decision": {"system_role": "decides", "legal_effect": true},
		}),
		"finding": "not_applicable",
	},
	"a law restricts the right": {
		"facts": object.union(_base, {
			"affected": {"explanation_law": "restricted", "explanation_ready": []},
			"decision": {"system_role": "informs", "legal_effect": true},
		}),
		"finding": "not_applicable",
	},
	"nobody knows whether other law gives the right": {
		"facts": object.union(_base, {
			"affected": {"explanation_ready": []},
			"decision": {"system_role": "informs", "legal_effect": true},
		}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
