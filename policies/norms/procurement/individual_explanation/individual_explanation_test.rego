package norms.procurement.individual_explanation_test

import data.lib.testing
import data.norms.procurement.individual_explanation as norm

_situation := {
	"system": {"technique": "rules", "developed_by": "supplier"},
	"decision": {"legal_effect": true},
}

cases := {
	"the supplier must help to explain an output to one person": {
		"facts": object.union(_situation, {"contract": {"clauses": ["individual_explanation"]}}),
		"finding": "met",
	},
	"the supplier of a model for house values need not explain one value": {
		"facts": object.union(_situation, {"contract": {"clauses": []}}),
		"finding": "unmet",
	},
	"a high-risk AI system, and other clauses are in the contract": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai"},
			"decision": {"legal_effect": false, "categorises": false},
			"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []},
			"contract": {"clauses": ["costs", "documentation"]},
		}),
		"finding": "unmet",
	},
	"bought rules without great effect": {
		"facts": object.union(_situation, {"decision": {"legal_effect": false, "categorises": false}}),
		"finding": "not_applicable",
	},
	"an algorithm with legal effects that the municipality makes itself": {
		"facts": object.union(_situation, {"system": {"developed_by": "in_house"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the contract says": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what effect it has": {
		"facts": {
			"system": {"technique": "rules", "developed_by": "supplier"},
			"contract": {"clauses": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
