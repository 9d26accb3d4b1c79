package norms.org.participation_advise_test

import data.lib.testing
import data.norms.org.participation_advise as norm

_situation := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"persons": {"groups": ["residents"]},
	"decision": {"legal_effect": false, "categorises": false},
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []},
}

cases := {
	"residents were told nothing": {
		"facts": object.union(_situation, {"participation": {"form": "none"}}),
		"finding": "unmet",
	},
	"residents were asked for their opinion only": {
		"facts": object.union(_situation, {"participation": {"form": "consult"}}),
		"finding": "unmet",
	},
	"a council of clients gave advice and got an answer": {
		"facts": object.union(_situation, {"participation": {"form": "advise"}}),
		"finding": "met",
	},
	"residents decided along": {
		"facts": object.union(_situation, {"participation": {"form": "decide_together"}}),
		"finding": "met",
	},
	"fixed rules with legal effects": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"persons": {"groups": ["residents"]},
			"decision": {"legal_effect": true, "categorises": false},
		},
		"finding": "not_applicable",
	},
	"an AI system without high risk": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"persons": {"groups": ["residents"]},
			"decision": {"legal_effect": false, "categorises": false},
			"area": {"annex_iii": []},
			"product": {"annex_i": "none"},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"only job applicants notice it": {
		"facts": object.union(_situation, {"persons": {"groups": ["job_applicants"]}}),
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
