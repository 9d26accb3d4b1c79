package classification.public_authority_test

import data.classification.public_authority

_used := {
	"system": {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true},
	"scope": {"exclusions": []},
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": [], "significant_risk": true},
	"persons": {"profiling": true},
	"practice": {"kinds": []},
	"product": {"annex_i": "none"},
	"history": {"intended_for_public_authorities": true},
}

cases := {
	"a municipality that uses a system for benefits": {
		"facts": {},
		"holds": {"deployer", "deployer_under_annex_iii", "intended"},
	},
	"a system that is meant for companies": {
		"facts": {"history": {"intended_for_public_authorities": false}},
		"holds": {"deployer", "deployer_under_annex_iii"},
	},
	"a system that the municipality only lets others use for themselves": {
		"facts": {"system": {"used_by_municipality": false}},
		"holds": {"intended"},
	},
	"critical infrastructure, point 2 of Annex III": {
		"facts": {"area": {"annex_iii": ["p2_utilities"]}, "product": {"failure_harms": "people"}},
		"holds": {"deployer", "intended"},
	},
	"high-risk through a product alone": {
		"facts": {
			"area": {"annex_iii": []},
			"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
		},
		"holds": {"deployer", "intended"},
	},
	"an Annex III use that Article 6(3) takes out": {
		"facts": {
			"area": {"limited_task": ["procedural"], "significant_risk": false},
			"decision": {"significant_influence": false},
			"persons": {"profiling": false},
		},
		"holds": {"deployer", "intended"},
	},
	"a system outside the AI Act": {
		"facts": {"scope": {"exclusions": ["science_only"]}},
		"holds": {"intended"},
	},
	"fixed rules that people wrote down": {
		"facts": {"system": {"technique": "rules"}},
		"holds": {"intended"},
	},
}

test_concepts[name] if {
	some name, case in cases
	held := public_authority with input as {"as_of": "2026-11-24", "facts": object.union(_used, case.facts)}
	case.holds == object.keys(held)
}
