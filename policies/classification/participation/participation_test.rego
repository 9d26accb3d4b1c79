package classification.participation_test

import data.classification.participation

_harmless := {"legal_effect": false, "categorises": false}

_rules := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"persons": {"groups": ["residents"]},
	"decision": _harmless,
	"participation": {"groups_harmed_before": false},
}

_ai := object.union(_rules, {
	"system": {"technique": "ai"},
	"area": {"annex_iii": []},
	"product": {"annex_i": "none"},
})

cases := {
	"fixed rules that plan the waste collection": {
		"facts": _rules,
		"holds": {"residents_affected", "inform"},
	},
	"fixed rules that decide on permits": {
		"facts": object.union(_rules, {"decision": {"legal_effect": true}}),
		"holds": {"residents_affected", "consult"},
	},
	"the same, for people who were harmed before": {
		"facts": object.union(_rules, {
			"decision": {"legal_effect": true},
			"participation": {"groups_harmed_before": true},
		}),
		"holds": {"residents_affected", "consult", "harmed_before"},
	},
	"an AI system on benefits": {
		"facts": object.union(_ai, {"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []}}),
		"holds": {"residents_affected", "advise"},
	},
	"an AI system in a lift": {
		"facts": object.union(_ai, {"product": {
			"annex_i": "section_a",
			"part": "whole_product",
			"third_party_assessment": "required",
		}}),
		"holds": {"residents_affected", "advise"},
	},
	"an AI system without great effect, for people who were harmed before": {
		"facts": object.union(_ai, {"participation": {"groups_harmed_before": true}}),
		"holds": {"residents_affected", "inform"},
	},
	"an AI system that only staff notice": {
		"facts": object.union(_ai, {"persons": {"groups": ["staff"]}, "decision": {"legal_effect": true}}),
		"holds": set(),
	},
	"no algorithm": {
		"facts": object.union(_rules, {"system": {"technique": "no_algorithm"}, "decision": {"legal_effect": true}}),
		"holds": set(),
	},
}

test_concepts[name] if {
	some name, case in cases
	held := participation with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == object.keys(held)
}
