package classification.scope_test

import data.classification.scope as concept

_free := {
	"scope": {"exclusions": ["free_licence"]},
	"system": {"technique": "ai", "interacts_with_people": false, "generates": []},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "none"},
}

cases := {
	"none of the situations": {"facts": {"scope": {"exclusions": []}}, "holds": set()},
	"a laboratory without real people or cases": {
		"facts": {"scope": {"exclusions": ["before_service"]}, "system": {"used_by_municipality": false}},
		"holds": {"excluded"},
	},
	"a laboratory, of what is used already": {
		"facts": {"scope": {"exclusions": ["before_service"]}, "system": {"used_by_municipality": true}},
		"holds": set(),
	},
	"a model for science only": {"facts": {"scope": {"exclusions": ["science_only"]}}, "holds": {"excluded"}},
	"national security only": {"facts": {"scope": {"exclusions": ["national_security"]}}, "holds": {"excluded"}},
	"a free program for sorting mail": {"facts": _free, "holds": {"free_software"}},
	"a free program for sorting mail in a laboratory": {
		"facts": object.union(_free, {
			"scope": {"exclusions": ["before_service", "free_licence"]},
			"system": {"used_by_municipality": false},
		}),
		"holds": {"excluded", "free_software"},
	},
	"a program for sorting mail that is not free": {
		"facts": object.union(_free, {"scope": {"exclusions": []}}),
		"holds": set(),
	},
	"a free program for benefits, which is high-risk": {
		"facts": object.union(_free, {"area": {"annex_iii": ["p5a_public_benefits"]}}),
		"holds": set(),
	},
	"a free program for benefits with a limited task": {
		"facts": object.union(_free, {
			"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": ["procedural"], "significant_risk": false},
			"decision": {"significant_influence": false},
			"persons": {"profiling": false},
		}),
		"holds": set(),
	},
	"a free program in a car, which is high-risk": {
		"facts": object.union(_free, {"product": {
			"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required",
		}}),
		"holds": set(),
	},
	"a free chatbot": {
		"facts": object.union(_free, {"system": {"interacts_with_people": true}}),
		"holds": set(),
	},
	"a free program that writes texts": {
		"facts": object.union(_free, {"system": {"generates": ["text"]}}),
		"holds": set(),
	},
	"a free program that reads emotions": {
		"facts": object.union(_free, {"practice": {"kinds": ["infers_emotions"]}}),
		"holds": set(),
	},
	"a free program that gives people a social score": {
		"facts": object.union(_free, {"practice": {"kinds": ["scores_people"]}}),
		"holds": set(),
	},
	"a free program that checks whether somebody is who they say": {
		"facts": object.union(_free, {"practice": {"kinds": ["biometric_verification"]}}),
		"holds": {"free_software"},
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == found
}

held contains "excluded" if concept.excluded

held contains "free_software" if concept.free_software
