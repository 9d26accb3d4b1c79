package norms.org.participation_consult_test

import data.lib.testing
import data.norms.org.participation_consult as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"persons": {"groups": ["residents"]},
	"decision": {"legal_effect": true, "categorises": false},
}

cases := {
	"residents were told nothing": {
		"facts": object.union(_situation, {"participation": {"form": "none"}}),
		"finding": "unmet",
	},
	"residents were informed and not asked": {
		"facts": object.union(_situation, {"participation": {"form": "inform"}}),
		"finding": "unmet",
	},
	"residents were asked for their opinion": {
		"facts": object.union(_situation, {"participation": {"form": "consult"}}),
		"finding": "met",
	},
	"a council of clients gave advice": {
		"facts": object.union(_situation, {"participation": {"form": "advise"}}),
		"finding": "met",
	},
	"fixed rules without great effect": {
		"facts": object.union(_situation, {"decision": {"legal_effect": false}}),
		"finding": "not_applicable",
	},
	"high-risk AI, where more is needed": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai"},
			"decision": {"legal_effect": false},
			"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []},
		}),
		"finding": "not_applicable",
	},
	"only staff notice it": {
		"facts": object.union(_situation, {"persons": {"groups": ["staff"]}}),
		"finding": "not_applicable",
	},
	"nobody knows how residents take part": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
