package norms.aia.prohibited_social_scoring_test

import data.lib.testing
import data.norms.aia.prohibited_social_scoring as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {
		"kinds": ["scores_people"],
		"score_over_time": true,
		"score_basis": ["social_behaviour"],
		"score_effects": ["unrelated_context"],
	},
}

cases := {
	"whoever causes noise is put last for youth care": {
		"facts": _base,
		"finding": "unmet",
	},
	"whoever scores low on character is punished without good reason": {
		"facts": object.union(_base, {
			"practice": {
				"score_basis": ["personal_traits"],
				"score_effects": ["unjustified_or_disproportionate"],
			},
		}),
		"finding": "unmet",
	},
	"the municipality only had it made and offers it under its own name": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "unmet",
	},
	"the municipality neither provides it nor uses it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"fixed rules that people wrote down are no AI system": {
		"facts": object.union(_base, {
			"system": {"technique": "rules"},
		}),
		"finding": "not_applicable",
	},
	"a system that does none of the practices": {
		"facts": {
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"neither an unrelated context nor a disproportionate disadvantage": {
		"facts": object.union(_base, {
			"practice": {"score_effects": []},
		}),
		"finding": "not_applicable",
	},
	"the score looks at one moment only": {
		"facts": object.union(_base, {
			"practice": {"score_over_time": false},
		}),
		"finding": "not_applicable",
	},
	"the score is about the state of a house": {
		"facts": object.union(_base, {
			"practice": {"score_basis": []},
		}),
		"finding": "not_applicable",
	},
	"nobody knows what follows from the score": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {
				"kinds": ["scores_people"],
				"score_over_time": true,
				"score_basis": ["social_behaviour"],
			},
		},
		"finding": "unknown",
	},
	"a free licence makes no difference to what is prohibited": {
		"facts": object.union(_base, {"scope": {"exclusions": ["free_licence"]}}),
		"finding": "unmet",
	},
	"research without real people before anything is put into service": {
		"facts": object.union(_base, {"scope": {"exclusions": ["before_service"]}, "system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a system that is made and used for science only": {
		"facts": object.union(_base, {"scope": {"exclusions": ["science_only"]}}),
		"finding": "not_applicable",
	},
	"a system for national security only": {
		"facts": object.union(_base, {"scope": {"exclusions": ["national_security"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union(_base, {"scope": {}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
