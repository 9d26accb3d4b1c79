package norms.vng.supplier_retraining_test

import data.lib.testing
import data.norms.vng.supplier_retraining as norm

_situation := {"system": {"technique": "ai", "developed_by": "supplier"}}

cases := {
	"the contract says whether the supplier may train with our input": {
		"facts": object.union(_situation, {"supplier": {"conditions": ["retraining"]}}),
		"finding": "met",
	},
	"the contract says nothing about training with our input": {
		"facts": object.union(_situation, {"supplier": {"conditions": []}}),
		"finding": "unmet",
	},
	"other things are in the contract, this is not": {
		"facts": object.union(_situation, {"supplier": {"conditions": ["audit", "data_origin", "data_ownership"]}}),
		"finding": "unmet",
	},
	"generative AI made together with partners, and the contract says nothing about training with our input": {
		"facts": object.union(_situation, {
			"system": {"technique": "generative_ai", "developed_by": "with_partners"},
			"supplier": {"conditions": []},
		}),
		"finding": "unmet",
	},
	"an AI system that the municipality makes itself": {
		"facts": object.union(_situation, {"system": {"developed_by": "in_house"}}),
		"finding": "not_applicable",
	},
	"bought rules that cannot be trained": {
		"facts": object.union(_situation, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the contract says": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows who makes it": {
		"facts": {"system": {"technique": "ai"}, "supplier": {"conditions": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
