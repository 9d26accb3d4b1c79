package norms.aia.legacy_public_authority_test

import data.lib.testing
import data.norms.aia.legacy_public_authority as norm

# An older system for income support, bought by a public authority.
_base := {
	"system": {"technique": "ai", "developed_by": "supplier", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true},
}

_lift := {
	"area": {"annex_iii": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
}

cases := {
	"there is a plan": {
		"facts": object.union(_base, {"history": {"compliance_plan": true}}),
		"finding": "met",
	},
	"there is no plan": {
		"facts": object.union(_base, {"history": {"compliance_plan": false}}),
		"finding": "unmet",
	},
	"a product of Section A without a plan": {
		"facts": object.union_n([_base, _lift, {"history": {"in_service_on": "2028-08-01", "compliance_plan": false}}]),
		"finding": "unmet",
	},
	"built for other public authorities, without a plan": {
		"facts": object.union(_base, {
			"system": {"developed_by": "in_house", "under_own_name": true, "used_by_municipality": false},
			"history": {"compliance_plan": false},
		}),
		"finding": "unmet",
	},
	"a system that starts after the cut-off": {
		"facts": object.union(_base, {"history": {"in_service_on": "2027-12-02", "compliance_plan": false}}),
		"finding": "not_applicable",
	},
	"a system that is not meant for public authorities": {
		"facts": object.union(_base, {"history": {"intended_for_public_authorities": false, "compliance_plan": false}}),
		"finding": "not_applicable",
	},
	"a system that was changed after the cut-off": {
		"facts": object.union(_base, {
			"history": {"changed_significantly": true, "changed_significantly_on": "2028-03-01", "compliance_plan": false},
		}),
		"as_of": "2028-06-01",
		"finding": "not_applicable",
	},
	"a system that was not changed, seen after the cut-off": {
		"facts": object.union(_base, {"history": {"changed_significantly": false, "compliance_plan": false}}),
		"as_of": "2028-06-01",
		"finding": "unmet",
	},
	"nobody knows whether it was changed after the cut-off": {
		"facts": object.union(_base, {"history": {"compliance_plan": false}}),
		"as_of": "2028-06-01",
		"finding": "unknown",
	},
	"a use that is not high-risk": {
		"facts": object.union(_base, {"area": {"annex_iii": []}, "history": {"compliance_plan": false}}),
		"finding": "not_applicable",
	},
	"a product of Section B": {
		"facts": object.union(_base, {
			"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"},
			"history": {"compliance_plan": false},
		}),
		"finding": "not_applicable",
	},
	"nobody knows of a plan": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
