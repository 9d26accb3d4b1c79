package norms.vng.supplier_security_test

import data.lib.testing
import data.norms.vng.supplier_security as norm

_situation := {"system": {"technique": "rules", "developed_by": "supplier"}}

cases := {
	"the contract says how the data are secured": {
		"facts": object.union(_situation, {"supplier": {"conditions": ["security"]}}),
		"finding": "met",
	},
	"the contract does not say how the data are secured": {
		"facts": object.union(_situation, {"supplier": {"conditions": []}}),
		"finding": "unmet",
	},
	"other things are in the contract, this is not": {
		"facts": object.union(_situation, {"supplier": {"conditions": ["audit", "data_origin", "data_ownership"]}}),
		"finding": "unmet",
	},
	"an AI system made on the order of the municipality, and the contract does not say how the data are secured": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai", "developed_by": "commissioned"},
			"supplier": {"conditions": []},
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
		"facts": {"system": {"technique": "rules"}, "supplier": {"conditions": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
