package norms.aia.product_documentation_test

import data.lib.testing
import data.norms.aia.product_documentation as norm

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

_lift := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

cases := {
	"it is done, in use since 2028": {
		"facts": object.union(_lift, {"provider_design": {"documentation": ["one_file"]}}),
		"applies_from": "2028-08-02",
		"finding": "met",
	},
	"the same where Annex III lists it too": {
		"facts": object.union_n([_lift, {"area": {"annex_iii": ["p5a_public_benefits"]}, "persons": {"profiling": true}}, {"provider_design": {"documentation": ["one_file"]}}]),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for an older product that is meant for public authorities": {
		"facts": object.union_n([_lift, _older, {"provider_design": {"documentation": ["one_file"]}}]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"there are two files": {
		"facts": object.union(_lift, {"provider_design": {"documentation": []}}),
		"finding": "unmet",
	},
	"benefits, and no product": {
		"facts": _base,
		"finding": "not_applicable",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_lift, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a product that is bought and used as it was delivered": {
		"facts": object.union(_lift, _bought),
		"finding": "not_applicable",
	},
	"a product of Section B": {
		"facts": object.union(_lift, _section_b),
		"finding": "not_applicable",
	},
	"a product that is made for science only": {
		"facts": object.union_n([_lift, {"provider_design": {"documentation": []}}, {"scope": {"exclusions": ["science_only"]}}]),
		"finding": "not_applicable",
	},
	"nobody knows whether it was done": {
		"facts": _lift,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
