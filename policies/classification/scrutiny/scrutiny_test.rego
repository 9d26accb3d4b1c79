package classification.scrutiny_test

import data.classification.scrutiny

_used := {"technique": "rules", "used_by_municipality": true}

_harmless := {"legal_effect": false, "categorises": false}

cases := {
	"fixed rules without great effect": {
		"facts": {"system": _used, "decision": _harmless},
		"holds": {"in_use"},
	},
	"fixed rules in a process with legal effects": {
		"facts": {"system": _used, "decision": object.union(_harmless, {"legal_effect": true})},
		"holds": {"in_use", "full", "with_impact"},
	},
	"an AI system without great effect": {
		"facts": {
			"system": object.union(_used, {"technique": "ai"}),
			"area": {"annex_iii": []},
			"product": {"annex_i": "none"},
			"decision": _harmless,
		},
		"holds": {"in_use", "full"},
	},
	"an AI system that ranks job applicants": {
		"facts": {
			"system": object.union(_used, {"technique": "ai"}),
			"area": {"annex_iii": ["p4a_recruitment"], "limited_task": []},
			"decision": _harmless,
		},
		"holds": {"in_use", "full", "with_impact"},
	},
	"an AI system with legal effects that the municipality only supplies to others": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": false},
			"decision": object.union(_harmless, {"legal_effect": true}),
		},
		"holds": set(),
	},
	"no algorithm": {
		"facts": {
			"system": object.union(_used, {"technique": "no_algorithm"}),
			"decision": object.union(_harmless, {"legal_effect": true}),
		},
		"holds": set(),
	},
}

test_concepts[name] if {
	some name, case in cases
	held := scrutiny with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == object.keys(held)
}
