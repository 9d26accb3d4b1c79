package norms.aia.transparency_deepfake_test

import data.lib.testing
import data.norms.aia.transparency_deepfake as norm

_base := {
	"product": {"annex_i": "none"},
	"system": {
		"technique": "generative_ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
		"generates": ["video"],
	},
	"transparency": {
		"looks_real": true,
		"evidently_creative": false,
		"deepfake_notice": ["accessible", "at_first_exposure", "clear", "says_artificial"],
	},
	"law_enforcement": {"authorised_use": false},
}

cases := {
	"a film that a product of Section B of Annex I shows": {
		"facts": object.union(_base, {"product": {
			"annex_i": "section_b",
			"part": "whole_product",
			"third_party_assessment": "required",
		}}),
		"finding": "not_applicable",
	},
	"a film of the mayor in another language says that AI made it": {
		"facts": _base,
		"finding": "met",
	},
	"the film says nothing": {
		"facts": object.union(_base, {
			"transparency": {"deepfake_notice": []},
		}),
		"finding": "unmet",
	},
	"the film says so only in the closing titles": {
		"facts": object.union(_base, {
			"transparency": {"deepfake_notice": ["accessible", "clear", "says_artificial"]},
		}),
		"finding": "unmet",
	},
	"an information film only says that it contains such material": {
		"facts": object.union(_base, {
			"transparency": {
				"deepfake_notice": ["accessible", "at_first_exposure", "clear", "says_it_contains_artificial"],
			},
		}),
		"finding": "unmet",
	},
	"an evidently fictional play says that it contains such material": {
		"facts": object.union(_base, {
			"transparency": {
				"evidently_creative": true,
				"deepfake_notice": ["accessible", "at_first_exposure", "clear", "says_it_contains_artificial"],
			},
		}),
		"finding": "met",
	},
	"an evidently fictional play says nothing": {
		"facts": object.union(_base, {
			"transparency": {"evidently_creative": true, "deepfake_notice": []},
		}),
		"finding": "unmet",
	},
	"nobody can take it for real": {
		"facts": object.union(_base, {
			"transparency": {"looks_real": false},
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
	"it only makes text": {
		"facts": {
			"system": {"generates": ["text"]},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether the play is evidently fictional": {
		"facts": {
			"system": {
				"technique": "generative_ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
				"generates": ["video"],
			},
			"transparency": {
				"looks_real": true,
				"deepfake_notice": ["accessible", "at_first_exposure", "clear", "says_it_contains_artificial"],
			},
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
