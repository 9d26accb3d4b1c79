package norms.aia.transparency_marking_test

import data.lib.testing
import data.norms.aia.transparency_marking as norm

_base := {
	"product": {"annex_i": "none"},
	"system": {
		"technique": "generative_ai",
		"developed_by": "commissioned",
		"under_own_name": true,
		"used_by_municipality": true,
		"changes": [],
		"generates": ["text"],
	},
	"transparency": {"marking_exceptions": [], "marking": [], "placed_on_market": false},
	"law_enforcement": {"authorised_use": false},
}

cases := {
	"speech of a shuttle bus, a product of Section B of Annex I": {
		"facts": object.union(_base, {"product": {
			"annex_i": "section_b",
			"part": "whole_product",
			"third_party_assessment": "required",
		}}),
		"finding": "not_applicable",
	},
	"a text generator of one's own that was only put into service has no deferral": {
		"facts": _base,
		"as_of": "2026-11-24",
		"applies_from": "2026-08-02",
		"finding": "unmet",
	},
	"a generator on the market before 2 August 2026 has until 2 December 2026": {
		"facts": object.union(_base, {
			"transparency": {"placed_on_market": true, "placed_on_market_on": "2026-08-01"},
		}),
		"as_of": "2026-11-24",
		"applies_from": "2026-12-02",
		"finding": "unmet",
	},
	"a generator on the market on 2 August 2026 has no deferral": {
		"facts": object.union(_base, {
			"transparency": {"placed_on_market": true, "placed_on_market_on": "2026-08-02"},
		}),
		"as_of": "2026-11-24",
		"applies_from": "2026-08-02",
		"finding": "unmet",
	},
	"the deferral did not exist before 27 July 2026": {
		"facts": object.union(_base, {
			"transparency": {"placed_on_market": true, "placed_on_market_on": "2026-01-01"},
		}),
		"as_of": "2026-07-26",
		"applies_from": "2026-08-02",
		"finding": "unmet",
	},
	"the output is marked as well as is feasible": {
		"facts": object.union(_base, {
			"transparency": {
				"marking": ["detectable", "machine_readable", "works_as_well_as_feasible"],
			},
		}),
		"finding": "met",
	},
	"the mark cannot be read by machines": {
		"facts": object.union(_base, {
			"transparency": {"marking": ["detectable", "works_as_well_as_feasible"]},
		}),
		"finding": "unmet",
	},
	"it only corrects spelling": {
		"facts": object.union(_base, {
			"transparency": {"marking_exceptions": ["standard_editing"]},
		}),
		"finding": "not_applicable",
	},
	"it hardly changes what the user puts in": {
		"facts": object.union(_base, {
			"transparency": {"marking_exceptions": ["input_not_changed_substantially"]},
		}),
		"finding": "not_applicable",
	},
	"a law authorises the use against crime": {
		"facts": object.union(_base, {
			"law_enforcement": {"authorised_use": true},
		}),
		"finding": "not_applicable",
	},
	"a bought generator under the name of the supplier": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"it only gives a score": {
		"facts": {
			"system": {"generates": []},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether the output is marked": {
		"facts": {
			"system": {
				"technique": "generative_ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": true,
				"changes": [],
				"generates": ["text"],
			},
			"transparency": {"marking_exceptions": [], "placed_on_market": false},
			"law_enforcement": {"authorised_use": false},
		},
		"finding": "unknown",
	},
	"a bought chatbot that gets a purpose with high risk": {
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
		"applies_from": "2027-12-02",
		"finding": "unmet",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
