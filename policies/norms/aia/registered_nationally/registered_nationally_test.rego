package norms.aia.registered_nationally_test

import data.lib.testing
import data.norms.aia.registered_nationally as norm

# Traffic lights that a learned model controls.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p2_road_traffic"], "limited_task": []},
	"persons": {"profiling": false},
	"product": {"annex_i": "none", "failure_harms": "people"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

cases := {
	"it is in the national registration, in use since 2028": {
		"facts": object.union(_base, {"conformity": {"registration": ["national"]}}),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {"conformity": {"registration": ["national"]}}]),
		"applies_from": "2030-08-02",
		"applies_from_literal": "2030-08-02",
		"finding": "met",
	},
	"it is nowhere": {
		"facts": object.union(_base, {"conformity": {"registration": []}}),
		"finding": "unmet",
	},
	"benefits instead of infrastructure": {
		"facts": object.union(_base, {"area": {"annex_iii": ["p5a_public_benefits"]}}),
		"finding": "not_applicable",
	},
	"traffic lights that only serve convenience": {
		"facts": object.union(_base, {"product": {"failure_harms": "nobody", "purpose": "only_convenience"}}),
		"finding": "not_applicable",
	},
	"a use that is not high-risk": {
		"facts": object.union(_base, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_base, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a product that is bought and used as it was delivered": {
		"facts": object.union(_base, _bought),
		"finding": "not_applicable",
	},
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows whether it is registered": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
