package norms.procurement.fria_cooperation_test

import data.lib.testing
import data.norms.procurement.fria_cooperation as norm

_situation := {
	"system": {"technique": "ai", "developed_by": "supplier"},
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
}

cases := {
	"the supplier must help with the assessment of fundamental rights": {
		"facts": object.union(_situation, {"contract": {"clauses": ["fria_cooperation"]}}),
		"finding": "met",
	},
	"the supplier need not help with the assessment of fundamental rights": {
		"facts": object.union(_situation, {"contract": {"clauses": []}}),
		"finding": "unmet",
	},
	"other clauses are in the contract, this is not": {
		"facts": object.union(_situation, {
			"contract": {"clauses": ["accuracy_security", "conformity_assessment", "corrective_actions"]},
		}),
		"finding": "unmet",
	},
	"an AI system that ranks job applicants, made on the order of the municipality, and the supplier need not help with the assessment of fundamental rights": {
		"facts": object.union(_situation, {
			"system": {"developed_by": "commissioned"},
			"area": {"annex_iii": ["p4a_recruitment"]},
			"contract": {"clauses": []},
		}),
		"finding": "unmet",
	},
	"a bought AI system without high risk": {
		"facts": object.union(_situation, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"a bought safety component of the traffic lights, for which Article 27 does not hold": {
		"facts": object.union(_situation, {
			"area": {"annex_iii": ["p2_road_traffic"]},
			"product": {"failure_harms": "people"},
		}),
		"finding": "not_applicable",
	},
	"a bought product of Section A of Annex I, for which Article 27 does not hold": {
		"facts": object.union(_situation, {
			"area": {"annex_iii": []},
			"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
		}),
		"finding": "not_applicable",
	},
	"a high-risk AI system that the municipality makes itself": {
		"facts": object.union(_situation, {"system": {"developed_by": "in_house"}}),
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
