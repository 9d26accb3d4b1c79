package norms.vng.environmental_cost_test

import data.lib.testing
import data.norms.vng.environmental_cost as norm

_situation := {"system": {"technique": "rules", "developed_by": "supplier"}}

cases := {
	"the supplier tells what the use costs the environment": {
		"facts": object.union(_situation, {"contract": {"product": ["environment"]}}),
		"finding": "met",
	},
	"nothing is known about what it costs the environment": {
		"facts": object.union(_situation, {"contract": {"product": []}}),
		"finding": "unmet",
	},
	"other things are in the contract, this is not": {
		"facts": object.union(_situation, {"contract": {"product": ["accessible", "ai_inside", "dependence"]}}),
		"finding": "unmet",
	},
	"an AI system made on the order of the municipality, and nothing is known about what it costs the environment": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai", "developed_by": "commissioned"},
			"contract": {"product": []},
		}),
		"finding": "unmet",
	},
	"an algorithm that the municipality makes itself": {
		"facts": object.union(_situation, {"system": {"developed_by": "in_house"}}),
		"finding": "not_applicable",
	},
	"a bought product without any algorithm": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the contract says": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows who makes it": {
		"facts": {"system": {"technique": "rules"}, "contract": {"product": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
