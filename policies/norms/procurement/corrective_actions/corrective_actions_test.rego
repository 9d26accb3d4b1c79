package norms.procurement.corrective_actions_test

import data.lib.testing
import data.norms.procurement.corrective_actions as norm

_situation := {
	"system": {"technique": "ai", "developed_by": "supplier"},
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
}

cases := {
	"the supplier must report and correct faults": {
		"facts": object.union(_situation, {"contract": {"clauses": ["corrective_actions"]}}),
		"finding": "met",
	},
	"the supplier need not report or correct faults": {
		"facts": object.union(_situation, {"contract": {"clauses": []}}),
		"finding": "unmet",
	},
	"other clauses are in the contract, this is not": {
		"facts": object.union(_situation, {
			"contract": {"clauses": ["accuracy_security", "conformity_assessment", "costs"]},
		}),
		"finding": "unmet",
	},
	"a product of Section A of Annex I, and the supplier need not report or correct faults": {
		"facts": object.union(_situation, {
			"area": {"annex_iii": []},
			"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
			"contract": {"clauses": []},
		}),
		"finding": "unmet",
	},
	"a bought AI system without high risk": {
		"facts": object.union(_situation, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"a high-risk AI system that the municipality makes itself": {
		"facts": object.union(_situation, {"system": {"developed_by": "in_house"}}),
		"finding": "not_applicable",
	},
	"bought rules that decide on benefits": {
		"facts": object.union(_situation, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the contract says": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows whether it is high-risk": {
		"facts": {
			"system": {"technique": "ai", "developed_by": "supplier"},
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
