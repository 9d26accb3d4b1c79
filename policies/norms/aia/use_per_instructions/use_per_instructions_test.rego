package norms.aia.use_per_instructions_test

import data.lib.testing
import data.norms.aia.use_per_instructions as norm

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

_lift := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

cases := {
	"everything is in place, in use since 2028": {
		"facts": object.union(_base, {"deployer": {"measures": ["follows_instructions"]}}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union(_lift, {"deployer": {"measures": ["follows_instructions"]}}),
		"applies_from": "2028-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {"deployer": {"measures": ["follows_instructions"]}}]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"nothing is arranged": {
		"facts": object.union(_base, {"deployer": {"measures": []}}),
		"finding": "unmet",
	},
	"only other things are arranged": {
		"facts": object.union(_base, {"deployer": {"measures": ["cooperates", "monitors"]}}),
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
	"nobody knows what is arranged": {
		"facts": _base,
		"finding": "unknown",
	},
	"nobody knows whether people are profiled by a narrow task": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": ["procedural"], "significant_risk": false},
			"decision": {"significant_influence": false},
			"product": {"annex_i": "none"},
			"practice": {"kinds": []},
			"deployer": {"measures": []},
		},
		"finding": "unknown",
	},
	"nobody knows what the system is used for": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"product": {"annex_i": "none"},
			"practice": {"kinds": []},
			"deployer": {"measures": []},
		},
		"finding": "unknown",
	},
	"a narrow procedural task without risk or profiling": {
		"facts": object.union(_base, {
			"area": {"limited_task": ["procedural"], "significant_risk": false},
			"decision": {"significant_influence": false},
			"persons": {"profiling": false},
			"deployer": {"measures": []},
		}),
		"finding": "not_applicable",
	},
	"before the amendment the date was earlier": {
		"facts": object.union(_base, {
			"deployer": {"measures": ["follows_instructions"]},
			"history": {"in_service_on": "2026-09-01"},
		}),
		"as_of": "2026-07-26",
		"applies_from": "2026-08-02",
		"finding": "met",
	},
	"an older system whose design changed after the cut-off": {
		"facts": object.union(_base, {
			"deployer": {"measures": ["follows_instructions"]},
			"history": {
				"in_service_on": "2026-01-10",
				"changed_significantly": true,
				"changed_significantly_on": "2028-03-01",
			},
		}),
		"as_of": "2028-06-01",
		"applies_from": "2028-03-01",
		"finding": "met",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
