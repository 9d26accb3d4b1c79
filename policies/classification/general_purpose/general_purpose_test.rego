package classification.general_purpose_test

import data.classification.general_purpose as concept

_own := {
	"system": {"technique": "generative_ai", "developed_by": "in_house", "used_by_municipality": true},
	"general_purpose": {
		"model": ["offered", "trained"], "systemic_risk": false, "openness": [], "placed_on": "2026-03-01",
	},
}

_free := {"general_purpose": {"openness": ["architecture", "free_licence", "usage", "weights"]}}

_systemic := {"general_purpose": {"systemic_risk": true}}

cases := {
	"a model that the municipality trained and offers": {
		"facts": _own, "holds": {"model_provider", "documentation_due"}, "duties_from": "2025-08-02",
	},
	"a model that was on the market the day before": {
		"facts": object.union(_own, {"general_purpose": {"placed_on": "2025-08-01"}}),
		"holds": {"model_provider", "documentation_due"}, "duties_from": "2027-08-02",
	},
	"a model of somebody else that was substantially changed": {
		"facts": object.union(_own, {"general_purpose": {"model": ["built_in", "modified", "offered"]}}),
		"holds": {"model_provider", "documentation_due", "downstream_provider"}, "duties_from": "2025-08-02",
	},
	"a model that is released freely": {
		"facts": object.union(_own, _free),
		"holds": {"model_provider"}, "duties_from": "2025-08-02",
	},
	"a model that is released freely and has systemic risk": {
		"facts": object.union_n([_own, _free, _systemic]),
		"holds": {"model_provider", "documentation_due", "systemic_risk"}, "duties_from": "2025-08-02",
	},
	"a model that was trained for science only": {
		"facts": object.union(_own, {"scope": {"exclusions": ["science_only"]}}),
		"holds": set(), "duties_from": "2025-08-02",
	},
	"a model of its own that stays inside": {
		"facts": object.union(_own, {"general_purpose": {"model": ["trained"]}}),
		"holds": set(), "duties_from": "2025-08-02",
	},
	"a chatbot on a model of somebody else": {
		"facts": object.union(_own, {"general_purpose": {"model": ["built_in"]}}),
		"holds": {"downstream_provider"}, "duties_from": "2025-08-02",
	},
	"a chatbot made on order that bears the name of its maker": {
		"facts": object.union(_own, {
			"system": {"developed_by": "commissioned", "under_own_name": false, "changes": []},
			"general_purpose": {"model": ["built_in"]},
			"area": {"annex_iii": []},
		}),
		"holds": set(), "duties_from": "2025-08-02",
	},
	"a bought chatbot": {
		"facts": object.union(_own, {"system": {"developed_by": "supplier"}}),
		"holds": set(), "duties_from": "2025-08-02",
	},
	"AI that makes nothing new": {
		"facts": object.union(_own, {"system": {"technique": "ai"}}),
		"holds": set(), "duties_from": "2025-08-02",
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == found
}

test_duties_from[name] if {
	some name, case in cases
	found := concept.duties_from with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.duties_from == found
}

held contains "model_provider" if concept.model_provider

held contains "documentation_due" if concept.documentation_due

held contains "systemic_risk" if concept.systemic_risk

held contains "downstream_provider" if concept.downstream_provider
