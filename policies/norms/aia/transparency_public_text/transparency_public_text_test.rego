package norms.aia.transparency_public_text_test

import data.lib.testing
import data.norms.aia.transparency_public_text as norm

_base := {
	"product": {"annex_i": "none"},
	"system": {
		"technique": "generative_ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
		"generates": ["text"],
	},
	"transparency": {"text_informs_public": true, "text_editing": [], "text_notice": []},
	"law_enforcement": {"authorised_use": false},
}

cases := {
	"news in a shuttle bus, a product of Section B of Annex I": {
		"facts": object.union(_base, {"product": {
			"annex_i": "section_b",
			"part": "whole_product",
			"third_party_assessment": "required",
		}}),
		"finding": "not_applicable",
	},
	"news on the website that nobody reviews and that says nothing": {
		"facts": _base,
		"finding": "unmet",
	},
	"the news says that AI wrote it": {
		"facts": object.union(_base, {
			"transparency": {
				"text_notice": ["accessible", "at_first_exposure", "clear", "says_artificial"],
			},
		}),
		"finding": "met",
	},
	"an editor reviews it and somebody is responsible for the publication": {
		"facts": object.union(_base, {
			"transparency": {"text_editing": ["editorial_responsibility", "human_review"]},
		}),
		"finding": "not_applicable",
	},
	"an editor reviews it but nobody is responsible": {
		"facts": object.union(_base, {
			"transparency": {"text_editing": ["human_review"]},
		}),
		"finding": "unmet",
	},
	"somebody is responsible but nobody reviews it": {
		"facts": object.union(_base, {
			"transparency": {"text_editing": ["editorial_responsibility"]},
		}),
		"finding": "unmet",
	},
	"a letter to one resident": {
		"facts": object.union(_base, {
			"transparency": {"text_informs_public": false},
		}),
		"finding": "not_applicable",
	},
	"a law authorises the use against crime": {
		"facts": object.union(_base, {
			"law_enforcement": {"authorised_use": true},
		}),
		"finding": "not_applicable",
	},
	"the municipality only offers it to others": {
		"facts": object.union(_base, {
			"system": {
				"technique": "generative_ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"it only makes images": {
		"facts": {
			"system": {"generates": ["image"]},
		},
		"finding": "not_applicable",
	},
	"nobody knows who reviews it": {
		"facts": {
			"system": {
				"technique": "generative_ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
				"generates": ["text"],
			},
			"transparency": {"text_informs_public": true, "text_notice": []},
			"law_enforcement": {"authorised_use": false},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
