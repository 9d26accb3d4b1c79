package norms.vng.supplier_audit_test

import data.lib.testing
import data.norms.vng.supplier_audit as norm

_situation := {"system": {"technique": "rules", "developed_by": "supplier"}}

cases := {
	"the municipality may have the system audited": {
		"facts": object.union(_situation, {"supplier": {"conditions": ["audit"]}}),
		"finding": "met",
	},
	"the municipality may not have the system audited": {
		"facts": object.union(_situation, {"supplier": {"conditions": []}}),
		"finding": "unmet",
	},
	"other things are in the contract, this is not": {
		"facts": object.union(_situation, {
			"supplier": {"conditions": ["data_origin", "data_ownership", "data_sharing"]},
		}),
		"finding": "unmet",
	},
	"an AI system made on the order of the municipality, and the municipality may not have the system audited": {
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
