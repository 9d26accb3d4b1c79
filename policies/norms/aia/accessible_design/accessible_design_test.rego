package norms.aia.accessible_design_test

import data.lib.testing
import data.norms.aia.accessible_design as norm

# Assessing applications for income support with a learned model that the municipality built itself.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

_new_purpose := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": ["new_purpose"]}}

_lift := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

_done := {"provider_duties": {"arrangements": ["accessible"]}}

cases := {
	"all of it is done, in use since 2028": {
		"facts": object.union(_base, _done),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union(_lift, _done),
		"applies_from": "2028-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, _done]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"the same for a bought system that got a new purpose": {
		"facts": object.union_n([_base, _new_purpose, _done]),
		"finding": "met",
	},
	"a blind member of staff cannot use it": {
		"facts": object.union(_base, {"provider_duties": {"arrangements": []}}),
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
	"a product that is bought and used as it was delivered": {
		"facts": object.union(_base, _bought),
		"finding": "not_applicable",
	},
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows whether it is accessible": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
