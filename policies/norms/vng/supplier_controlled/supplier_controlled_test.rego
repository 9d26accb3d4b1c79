package norms.vng.supplier_controlled_test

import data.lib.testing
import data.norms.vng.supplier_controlled as norm

_situation := {"system": {"technique": "rules", "developed_by": "supplier"}}

cases := {
	"the supplier is checked at fixed times and its reports are discussed": {
		"facts": object.union(_situation, {"contract": {"followed_up": ["controls", "reports_discussed"]}}),
		"finding": "met",
	},
	"nobody checks the supplier": {
		"facts": object.union(_situation, {"contract": {"followed_up": []}}),
		"finding": "unmet",
	},
	"the reports are discussed, and nobody checks": {
		"facts": object.union(_situation, {"contract": {"followed_up": ["reports_discussed"]}}),
		"finding": "unmet",
	},
	"there are checks, and nobody discusses the reports": {
		"facts": object.union(_situation, {"contract": {"followed_up": ["controls"]}}),
		"finding": "unmet",
	},
	"an AI system made on the order of the municipality, and nobody checks the supplier": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai", "developed_by": "commissioned"},
			"contract": {"followed_up": []},
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
	"nobody knows whether the supplier is checked": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows who makes it": {
		"facts": {"system": {"technique": "rules"}, "contract": {"followed_up": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
