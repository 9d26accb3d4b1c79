package norms.procurement.procedural_transparency_test

import data.lib.testing
import data.norms.procurement.procedural_transparency as norm

_situation := {"system": {"technique": "rules", "developed_by": "supplier"}}

cases := {
	"the supplier must tell which choices it made": {
		"facts": object.union(_situation, {"contract": {"clauses": ["procedural_transparency"]}}),
		"finding": "met",
	},
	"the supplier need not tell which choices it made": {
		"facts": object.union(_situation, {"contract": {"clauses": []}}),
		"finding": "unmet",
	},
	"other clauses are in the contract, this is not": {
		"facts": object.union(_situation, {
			"contract": {"clauses": ["accuracy_security", "conformity_assessment", "corrective_actions"]},
		}),
		"finding": "unmet",
	},
	"an AI system made on the order of the municipality, and the supplier need not tell which choices it made": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai", "developed_by": "commissioned"},
			"contract": {"clauses": []},
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
		"facts": {"system": {"technique": "rules"}, "contract": {"clauses": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
