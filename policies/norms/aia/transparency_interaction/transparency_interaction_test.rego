package norms.aia.transparency_interaction_test

import data.lib.testing
import data.norms.aia.transparency_interaction as norm

_base := {
	"product": {"annex_i": "none"},
	"system": {
		"technique": "generative_ai",
		"developed_by": "commissioned",
		"under_own_name": true,
		"used_by_municipality": true,
		"changes": [],
		"interacts_with_people": true,
	},
	"transparency": {"obvious_ai": false, "interaction_notice": []},
	"law_enforcement": {"authorised_use": false},
}

cases := {
	"a shuttle bus that talks is a product of Section B of Annex I": {
		"facts": object.union(_base, {"product": {
			"annex_i": "section_b",
			"part": "whole_product",
			"third_party_assessment": "required",
		}}),
		"finding": "not_applicable",
	},
	"a chatbot made on order and under the name of the municipality does not tell": {
		"facts": _base,
		"finding": "unmet",
	},
	"the same chatbot tells clearly and accessibly at first contact": {
		"facts": object.union(_base, {
			"transparency": {
				"interaction_notice": ["accessible", "at_first_contact", "clear", "says_it_is_ai"],
			},
		}),
		"finding": "met",
	},
	"it tells, but not in a way that everybody can perceive": {
		"facts": object.union(_base, {
			"transparency": {"interaction_notice": ["at_first_contact", "clear", "says_it_is_ai"]},
		}),
		"finding": "unmet",
	},
	"it tells only at the end": {
		"facts": object.union(_base, {
			"transparency": {"interaction_notice": ["accessible", "clear", "says_it_is_ai"]},
		}),
		"finding": "unmet",
	},
	"a bought chatbot under the name of the supplier": {
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
	"a system that only staff read the output of": {
		"facts": {
			"system": {"interacts_with_people": false},
		},
		"finding": "not_applicable",
	},
	"it is obvious to everybody": {
		"facts": object.union(_base, {
			"transparency": {"obvious_ai": true},
		}),
		"finding": "not_applicable",
	},
	"a law authorises the use against crime, with safeguards": {
		"facts": object.union(_base, {
			"law_enforcement": {"authorised_use": true, "safeguards": true},
			"transparency": {"public_reports_crime": false},
		}),
		"finding": "not_applicable",
	},
	"the public can report offences with it": {
		"facts": object.union(_base, {
			"law_enforcement": {"authorised_use": true, "safeguards": true},
			"transparency": {"public_reports_crime": true},
		}),
		"finding": "unmet",
	},
	"a law authorises the use against crime, without safeguards": {
		"facts": object.union(_base, {
			"law_enforcement": {"authorised_use": true, "safeguards": false},
		}),
		"finding": "unmet",
	},
	"nobody knows what it tells": {
		"facts": {
			"system": {
				"technique": "generative_ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": true,
				"changes": [],
				"interacts_with_people": true,
			},
			"transparency": {"obvious_ai": false},
			"law_enforcement": {"authorised_use": false},
		},
		"finding": "unknown",
	},
	"nobody knows whether a law authorises the use against crime": {
		"facts": {
			"system": {
				"technique": "generative_ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": true,
				"changes": [],
				"interacts_with_people": true,
			},
			"transparency": {"obvious_ai": false, "interaction_notice": []},
		},
		"finding": "unknown",
	},
	"a free licence makes no difference to a chatbot": {
		"facts": object.union(_base, {"scope": {"exclusions": ["free_licence"]}}),
		"finding": "unmet",
	},
	"a chatbot that only researchers try out": {
		"facts": object.union(_base, {"scope": {"exclusions": ["before_service"]}, "system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a chatbot that is made and used for science only": {
		"facts": object.union(_base, {"scope": {"exclusions": ["science_only"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union(_base, {"scope": {}}),
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
