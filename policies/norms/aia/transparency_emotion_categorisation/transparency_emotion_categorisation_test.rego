package norms.aia.transparency_emotion_categorisation_test

import data.lib.testing
import data.norms.aia.transparency_emotion_categorisation as norm

_base := {
	"product": {"annex_i": "none"},
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {"kinds": ["infers_emotions"]},
	"biometrics": {"emotion_from_body": true},
	"law_enforcement": {"authorised_use": false},
	"transparency": {
		"exposed_notice": ["accessible", "at_first_exposure", "clear", "explains_how_it_works"],
		"exposed_data_lawful": true,
	},
}

cases := {
	"a shuttle bus that reads the moods of passengers, a product of Section B of Annex I": {
		"facts": object.union(_base, {"product": {
			"annex_i": "section_b",
			"part": "whole_product",
			"third_party_assessment": "required",
		}}),
		"finding": "not_applicable",
	},
	"callers hear at once that their voice is read and how": {
		"facts": _base,
		"finding": "met",
	},
	"callers hear nothing": {
		"facts": object.union(_base, {
			"transparency": {"exposed_notice": []},
		}),
		"finding": "unmet",
	},
	"callers are told, but their data are processed unlawfully": {
		"facts": object.union(_base, {
			"transparency": {"exposed_data_lawful": false},
		}),
		"finding": "unmet",
	},
	"visitors are sorted by face and told nothing": {
		"facts": object.union(_base, {
			"practice": {"kinds": ["biometric_categorisation"]},
			"biometrics": {"categorisation_ancillary": []},
			"transparency": {"exposed_notice": []},
		}),
		"finding": "unmet",
	},
	"anger is read from the words of letters, not from bodies": {
		"facts": object.union(_base, {
			"area": {"annex_iii": []},
			"biometrics": {"emotion_from_body": false},
		}),
		"finding": "not_applicable",
	},
	"a law authorises the use to detect crime, with safeguards": {
		"facts": object.union(_base, {
			"law_enforcement": {
				"authorised_use": true,
				"safeguards": true,
				"authorised_purposes": ["detect"],
			},
		}),
		"finding": "not_applicable",
	},
	"a law authorises the use to prosecute crime only": {
		"facts": object.union(_base, {
			"law_enforcement": {
				"authorised_use": true,
				"safeguards": true,
				"authorised_purposes": ["prosecute"],
			},
			"transparency": {"exposed_notice": []},
		}),
		"finding": "unmet",
	},
	"the municipality only offers it to others": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"a system that does none of the practices": {
		"facts": {
			"area": {"annex_iii": []},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"nobody knows what callers are told": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {"kinds": ["infers_emotions"]},
			"biometrics": {"emotion_from_body": true},
			"law_enforcement": {"authorised_use": false},
			"transparency": {"exposed_data_lawful": true},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
