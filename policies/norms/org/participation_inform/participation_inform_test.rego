package norms.org.participation_inform_test

import data.lib.testing
import data.norms.org.participation_inform as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"persons": {"groups": ["residents"]},
	"decision": {"legal_effect": false, "categorises": false},
}

cases := {
	"residents were told nothing": {
		"facts": object.union(_situation, {"participation": {"form": "none"}}),
		"finding": "unmet",
	},
	"residents were informed": {
		"facts": object.union(_situation, {"participation": {"form": "inform"}}),
		"finding": "met",
	},
	"residents were asked for their opinion": {
		"facts": object.union(_situation, {"participation": {"form": "consult"}}),
		"finding": "met",
	},
	"fixed rules with legal effects, where informing is not enough": {
		"facts": object.union(_situation, {"decision": {"legal_effect": true}}),
		"finding": "not_applicable",
	},
	"only staff notice it": {
		"facts": object.union(_situation, {"persons": {"groups": ["staff"]}}),
		"finding": "not_applicable",
	},
	"no algorithm at all": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
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
