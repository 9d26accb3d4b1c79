package norms.procurement.risk_management_test

import data.lib.testing
import data.norms.procurement.risk_management as norm

_situation := {"system": {"technique": "ai", "developed_by": "supplier"}}

cases := {
	"the supplier must keep examining and limiting risks": {
		"facts": object.union(_situation, {"contract": {"clauses": ["risk_management"]}}),
		"finding": "met",
	},
	"the contract says nothing about risks": {
		"facts": object.union(_situation, {"contract": {"clauses": []}}),
		"finding": "unmet",
	},
	"other clauses are in the contract, this is not": {
		"facts": object.union(_situation, {
			"contract": {"clauses": ["accuracy_security", "conformity_assessment", "corrective_actions"]},
		}),
		"finding": "unmet",
	},
	"bought rules with legal effects, and the contract says nothing about risks": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": true},
			"contract": {"clauses": []},
		}),
		"finding": "unmet",
	},
	"bought rules without great effect": {
		"facts": object.union(_situation, {
			"system": {"technique": "rules"},
			"decision": {"legal_effect": false, "categorises": false},
		}),
		"finding": "not_applicable",
	},
	"an AI system that the municipality makes itself": {
		"facts": object.union(_situation, {"system": {"developed_by": "in_house"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the contract says": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows who makes it": {
		"facts": {"system": {"technique": "ai"}, "contract": {"clauses": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
