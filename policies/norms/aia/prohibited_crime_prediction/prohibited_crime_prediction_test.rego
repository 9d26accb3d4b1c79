package norms.aia.prohibited_crime_prediction_test

import data.lib.testing
import data.norms.aia.prohibited_crime_prediction as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {
		"kinds": ["predicts_crime"],
		"offence_is_criminal": true,
		"crime_basis": "only_profile",
		"crime_assessment": [],
	},
}

cases := {
	"residents get a score for fraud from their profile alone": {
		"facts": _base,
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
	"it supports a human assessment that already rests on verifiable facts directly linked to the crime": {
		"facts": object.union(_base, {
			"practice": {
				"crime_assessment": ["based_on_facts_already", "facts_directly_linked", "facts_verifiable", "human_assesses"],
			},
		}),
		"finding": "met",
	},
	"the facts have no direct link to the crime": {
		"facts": object.union(_base, {
			"practice": {
				"crime_assessment": ["based_on_facts_already", "facts_verifiable", "human_assesses"],
			},
		}),
		"finding": "unmet",
	},
	"no human being assesses": {
		"facts": object.union(_base, {
			"practice": {
				"crime_assessment": ["based_on_facts_already", "facts_directly_linked", "facts_verifiable"],
			},
		}),
		"finding": "unmet",
	},
	"the estimate also rests on other facts": {
		"facts": object.union(_base, {
			"practice": {"crime_basis": "also_other_facts"},
		}),
		"finding": "not_applicable",
	},
	"a breach of the rules that is no criminal offence": {
		"facts": object.union(_base, {
			"practice": {"offence_is_criminal": false},
		}),
		"finding": "not_applicable",
	},
	"nobody knows whether it is a criminal offence": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {
				"kinds": ["predicts_crime"],
				"crime_basis": "only_profile",
				"crime_assessment": [],
			},
		},
		"finding": "unknown",
	},
	"nobody knows on what the human assessment rests": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {
				"kinds": ["predicts_crime"],
				"offence_is_criminal": true,
				"crime_basis": "only_profile",
			},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
