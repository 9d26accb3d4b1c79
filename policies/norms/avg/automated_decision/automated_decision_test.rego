package norms.avg.automated_decision_test

import data.lib.testing
import data.norms.avg.automated_decision as norm

_decides := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "decides", "legal_effect": true},
}

_score := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"system": {"technique": "ai"},
	"decision": {"system_role": "informs", "legal_effect": true, "significant_influence": true},
}

cases := {
	"needed for a contract, with all safeguards": {
		"facts": object.union(_decides, {
			"automated": {"exception": "contract", "safeguards": ["contest", "human_intervention", "own_view"]},
		}),
		"finding": "met",
	},
	"explicit consent, with all safeguards": {
		"facts": object.union(_decides, {
			"automated": {
				"exception": "explicit_consent",
				"safeguards": ["contest", "human_intervention", "own_view"],
			},
		}),
		"finding": "met",
	},
	"a law of its own allows it, with measures": {
		"facts": object.union(_decides, {"automated": {"exception": "specific_law", "suitable_measures": true}}),
		"finding": "met",
	},
	"a public task without profiling, with measures": {
		"facts": object.union(_decides, {
			"automated": {"exception": "public_task", "suitable_measures": true},
			"persons": {"profiling": false},
		}),
		"finding": "met",
	},
	"explicit consent, but nobody can have a human being look": {
		"facts": object.union(_decides, {
			"automated": {"exception": "explicit_consent", "safeguards": ["contest", "own_view"]},
		}),
		"finding": "unmet",
	},
	"explicit consent, but nobody can put forward a view": {
		"facts": object.union(_decides, {
			"automated": {"exception": "explicit_consent", "safeguards": ["contest", "human_intervention"]},
		}),
		"finding": "unmet",
	},
	"explicit consent, but nobody can contest the decision": {
		"facts": object.union(_decides, {
			"automated": {"exception": "explicit_consent", "safeguards": ["human_intervention", "own_view"]},
		}),
		"finding": "unmet",
	},
	"a public task with profiling, whatever the measures": {
		"facts": object.union(_decides, {
			"automated": {"exception": "public_task", "suitable_measures": true},
			"persons": {"profiling": true},
		}),
		"finding": "unmet",
	},
	"a public task without suitable measures": {
		"facts": object.union(_decides, {
			"automated": {"exception": "public_task", "suitable_measures": false},
			"persons": {"profiling": false},
		}),
		"finding": "unmet",
	},
	"a law of its own, but its measures were not taken": {
		"facts": object.union(_decides, {"automated": {"exception": "specific_law", "suitable_measures": false}}),
		"finding": "unmet",
	},
	"fixed rules that are no AI decide, without an exception": {
		"facts": object.union(_decides, {"automated": {"exception": "none"}}),
		"finding": "unmet",
	},
	"a score that in practice settles the decision, without an exception": {
		"facts": object.union(_score, {"automated": {"output_settles": true, "exception": "none"}}),
		"finding": "unmet",
	},
	"a score that people really weigh": {
		"facts": object.union(_score, {"automated": {"output_settles": false}}),
		"finding": "not_applicable",
	},
	"a score that hardly matters": {
		"facts": object.union(_score, {"decision": {"significant_influence": false}}),
		"finding": "not_applicable",
	},
	"a system that decides nothing that affects people strongly": {
		"facts": object.union(_decides, {"decision": {"legal_effect": false}}),
		"finding": "not_applicable",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_decides, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision that no algorithm has a part in": {
		"facts": object.union(_decides, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"a decision without personal data": {
		"facts": object.union(_decides, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether people follow the score blindly": {
		"facts": object.union(_score, {"automated": {"exception": "none"}}),
		"finding": "unknown",
	},
	"nobody knows which exception holds": {
		"facts": _decides,
		"finding": "unknown",
	},
	"nobody knows whether the public task involves profiling": {
		"facts": object.union(_decides, {"automated": {"exception": "public_task", "suitable_measures": true}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
