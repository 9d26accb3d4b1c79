package norms.aia.transparency_interaction_check_test

import data.lib.testing
import data.norms.aia.transparency_interaction_check as norm

_base := {
	"product": {"annex_i": "none"},
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
		"interacts_with_people": true,
	},
	"transparency": {"supplier_notice_checked": false},
}

cases := {
	"a bought shuttle bus that talks, a product of Section B of Annex I": {
		"facts": object.union(_base, {"product": {
			"annex_i": "section_b",
			"part": "whole_product",
			"third_party_assessment": "required",
		}}),
		"finding": "not_applicable",
	},
	"a bought chatbot was not checked": {
		"facts": _base,
		"finding": "unmet",
	},
	"a bought chatbot was checked": {
		"facts": object.union(_base, {
			"transparency": {"supplier_notice_checked": true},
		}),
		"finding": "met",
	},
	"a chatbot made on order and under the name of the municipality": {
		"facts": object.union(_base, {
			"system": {
				"technique": "generative_ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": true,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"a system that only staff read the output of": {
		"facts": object.union(_base, {
			"system": {"interacts_with_people": false},
		}),
		"finding": "not_applicable",
	},
	"fixed rules that people wrote down": {
		"facts": object.union(_base, {
			"system": {"technique": "rules"},
		}),
		"finding": "not_applicable",
	},
	"nobody knows whether it was checked": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
				"interacts_with_people": true,
			},
		},
		"finding": "unknown",
	},
	"a bought chatbot that gets a purpose with high risk, before Article 25 applies": {
		"facts": object.union(_base, {
			"system": {
				"technique": "generative_ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": ["new_purpose"],
			},
			"area": {"annex_iii": ["p4a_recruitment"]},
			"persons": {"profiling": true},
			"practice": {"kinds": []},
			"history": {"in_service_on": "2028-01-10"},
		}),
		"finding": "unmet",
	},
	"the same from the day that Article 25 applies": {
		"facts": object.union(_base, {
			"system": {
				"technique": "generative_ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": ["new_purpose"],
			},
			"area": {"annex_iii": ["p4a_recruitment"]},
			"persons": {"profiling": true},
			"practice": {"kinds": []},
			"history": {"in_service_on": "2028-01-10"},
		}),
		"as_of": "2027-12-02",
		"finding": "not_applicable",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
