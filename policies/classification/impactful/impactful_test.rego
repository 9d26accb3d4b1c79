package classification.impactful_test

import data.classification.impactful as concept

_harmless := {"legal_effect": false, "categorises": false}

cases := {
	"high-risk AI through Annex III": {
		"facts": {"system": {"technique": "ai"}, "area": {"annex_iii": ["p4a_recruitment"]}, "decision": _harmless},
		"impactful": true,
	},
	"high-risk AI through a product of Section B": {
		"facts": {
			"system": {"technique": "ai"},
			"area": {"annex_iii": []},
			"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"},
			"decision": _harmless,
		},
		"impactful": true,
	},
	"fixed rules in a process with legal effects": {
		"facts": {"system": {"technique": "rules"}, "decision": object.union(_harmless, {"legal_effect": true})},
		"impactful": true,
	},
	"fixed rules that sort residents into groups": {
		"facts": {"system": {"technique": "rules"}, "decision": object.union(_harmless, {"categorises": true})},
		"impactful": true,
	},
	"fixed rules that touch nobody": {
		"facts": {"system": {"technique": "rules"}, "decision": _harmless},
		"impactful": false,
	},
	"no algorithm in a process with legal effects": {
		"facts": {"system": {"technique": "no_algorithm"}, "decision": {"legal_effect": true, "categorises": true}},
		"impactful": false,
	},
}

test_impactful[name] if {
	some name, case in cases
	found := {true | concept.impactful_algorithm} == {true} with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.impactful == found
}
