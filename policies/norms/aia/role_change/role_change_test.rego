package norms.aia.role_change_test

import data.lib.testing
import data.norms.aia.role_change as norm

# A general chatbot that the municipality buys and uses to rank applicants.
_base := {
	"system": {
		"technique": "generative_ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": ["new_purpose"],
	},
	"area": {"annex_iii": ["p4a_recruitment"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

cases := {
	"the municipality carries out the duties of the provider": {
		"facts": object.union(_base, {"provider": {"duties_taken_on": true}}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"a new purpose, and nobody carries out the duties": {
		"facts": object.union(_base, {"provider": {"duties_taken_on": false}}),
		"finding": "unmet",
	},
	"a substantial modification, and nobody carries out the duties": {
		"facts": object.union(_base, {
			"system": {"changes": ["substantial_modification"]},
			"provider": {"duties_taken_on": false},
		}),
		"finding": "unmet",
	},
	"the own name on a bought system": {
		"facts": object.union(_base, {
			"system": {"under_own_name": true, "changes": []},
			"provider": {"duties_left_with_supplier": false, "duties_taken_on": false},
		}),
		"finding": "unmet",
	},
	"the own name, but the contract leaves the duties with the supplier": {
		"facts": object.union(_base, {
			"system": {"under_own_name": true, "changes": []},
			"provider": {"duties_left_with_supplier": true, "duties_taken_on": false},
		}),
		"finding": "not_applicable",
	},
	"used as delivered, for what it is meant for": {
		"facts": object.union(_base, {"system": {"changes": []}, "provider": {"duties_taken_on": false}}),
		"finding": "not_applicable",
	},
	"a new purpose that is not high-risk": {
		"facts": object.union(_base, {"area": {"annex_iii": []}, "provider": {"duties_taken_on": false}}),
		"finding": "not_applicable",
	},
	"a system of its own, of which it is the provider already": {
		"facts": object.union(_base, {"system": {"developed_by": "in_house"}, "provider": {"duties_taken_on": false}}),
		"finding": "not_applicable",
	},
	"nobody knows who carries out the duties": {
		"facts": _base,
		"finding": "unknown",
	},
	"nobody knows what was changed": {
		"facts": {
			"system": {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true},
			"area": {"annex_iii": ["p4a_recruitment"]},
			"persons": {"profiling": true},
			"product": {"annex_i": "none"},
			"practice": {"kinds": []},
			"provider": {"duties_taken_on": false},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
