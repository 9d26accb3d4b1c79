package norms.aia.literacy_test

import data.lib.testing
import data.norms.aia.literacy as norm

_base := {
	"system": {"technique": "ai", "developed_by": "supplier", "used_by_municipality": true},
	"product": {"annex_i": "none"},
}

cases := {
	"people who use it are helped": {
		"facts": object.union(_base, {"literacy": {"supported": true}}),
		"finding": "met",
	},
	"people who use it are left to themselves": {
		"facts": object.union(_base, {"literacy": {"supported": false}}),
		"finding": "unmet",
	},
	"a system that is built for others under the own name": {
		"facts": object.union(_base, {
			"system": {"developed_by": "in_house", "under_own_name": true, "used_by_municipality": false},
			"literacy": {"supported": false},
		}),
		"finding": "unmet",
	},
	"fixed rules": {
		"facts": object.union(_base, {"system": {"technique": "rules"}, "literacy": {"supported": false}}),
		"finding": "not_applicable",
	},
	"a system that the municipality neither uses nor provides": {
		"facts": object.union(_base, {
			"system": {"under_own_name": false, "changes": [], "used_by_municipality": false},
			"literacy": {"supported": false},
		}),
		"finding": "not_applicable",
	},
	"a product of Section B": {
		"facts": object.union(_base, {
			"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"},
			"literacy": {"supported": false},
		}),
		"finding": "not_applicable",
	},
	"nobody knows what is done": {
		"facts": _base,
		"finding": "unknown",
	},
	"nobody knows whether it is AI": {
		"facts": {"system": {"used_by_municipality": true}, "product": {"annex_i": "none"}, "literacy": {"supported": false}},
		"finding": "unknown",
	},
	"free software that sorts mail": {
		"facts": object.union_n([_base, {"system": {"interacts_with_people": false, "generates": []}, "area": {"annex_iii": []}, "practice": {"kinds": []}}, {"scope": {"exclusions": ["free_licence"]}}, {"literacy": {"supported": false}}]),
		"finding": "not_applicable",
	},
	"free software that answers residents, which Article 50 covers": {
		"facts": object.union_n([_base, {"system": {"interacts_with_people": false, "generates": []}, "area": {"annex_iii": []}, "practice": {"kinds": []}}, {"system": {"interacts_with_people": true}}, {"scope": {"exclusions": ["free_licence"]}}, {"literacy": {"supported": false}}]),
		"finding": "unmet",
	},
	"free software that ranks applicants, which is high-risk": {
		"facts": object.union_n([_base, {"system": {"interacts_with_people": false, "generates": []}, "area": {"annex_iii": []}, "practice": {"kinds": []}}, {"area": {"annex_iii": ["p4a_recruitment"]}}, {"scope": {"exclusions": ["free_licence"]}}, {"literacy": {"supported": false}}]),
		"finding": "unmet",
	},
	"a system that is used for science only": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["science_only"]}}, {"literacy": {"supported": false}}]),
		"finding": "not_applicable",
	},
	"a system that stays in the laboratory": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["before_service"]}, "system": {"used_by_municipality": false}}, {"literacy": {"supported": false}}]),
		"finding": "not_applicable",
	},
	"a system for national security only": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["national_security"]}}, {"literacy": {"supported": false}}]),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union_n([_base, {"scope": {}}, {"literacy": {"supported": false}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
