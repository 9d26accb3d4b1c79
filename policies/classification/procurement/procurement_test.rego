package classification.procurement_test

import data.classification.procurement

_harmless := {"legal_effect": false, "categorises": false}

_low_risk := {"area": {"annex_iii": []}, "product": {"annex_i": "none"}, "decision": _harmless}

_high_risk := {
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []},
	"product": {"annex_i": "none"},
	"decision": _harmless,
}

cases := {
	"bought rules without great effect": {
		"facts": object.union(_low_risk, {"system": {"technique": "rules", "developed_by": "supplier"}}),
		"holds": {"by_others"},
	},
	"bought rules that sort residents into groups": {
		"facts": object.union(_low_risk, {
			"system": {"technique": "rules", "developed_by": "supplier"},
			"decision": {"categorises": true},
		}),
		"holds": {"by_others", "model_clauses"},
	},
	"an AI system without great effect, made on the order of the municipality": {
		"facts": object.union(_low_risk, {"system": {"technique": "ai", "developed_by": "commissioned"}}),
		"holds": {"by_others", "model_clauses"},
	},
	"a high-risk AI system made together with partners": {
		"facts": object.union(_high_risk, {"system": {"technique": "ai", "developed_by": "with_partners"}}),
		"holds": {"by_others", "model_clauses", "high_risk_clauses", "fria_clause"},
	},
	"a bought safety component of the traffic lights": {
		"facts": object.union(_high_risk, {
			"system": {"technique": "ai", "developed_by": "supplier"},
			"area": {"annex_iii": ["p2_road_traffic"]},
			"product": {"failure_harms": "people"},
		}),
		"holds": {"by_others", "model_clauses", "high_risk_clauses"},
	},
	"a high-risk AI system that the municipality makes itself": {
		"facts": object.union(_high_risk, {"system": {"technique": "ai", "developed_by": "in_house"}}),
		"holds": set(),
	},
	"a bought product without any algorithm": {
		"facts": object.union(_low_risk, {"system": {"technique": "no_algorithm", "developed_by": "supplier"}}),
		"holds": set(),
	},
}

test_concepts[name] if {
	some name, case in cases
	held := procurement with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == object.keys(held)
}
