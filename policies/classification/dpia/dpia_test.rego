package classification.dpia_test

import data.classification.dpia as concept

# Personal data of residents, with nothing that asks for a DPIA.
_calm := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "none", "legal_effect": false},
	"persons": {"profiling": false, "groups": ["residents"]},
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
	"practice": {"kinds": []},
	"dpia": {"ap_list": [], "edpb_criteria": [], "risk_factors": [], "new_legislation": false},
}

cases := {
	"nothing asks for it": {"facts": {}, "required": false, "recommended": false},
	"one thing on the list of the supervisor": {
		"facts": {"dpia": {"ap_list": ["partnerships"]}},
		"required": true,
		"recommended": false,
	},
	"one European criterion": {
		"facts": {"dpia": {"edpb_criteria": ["large_scale"]}},
		"required": false,
		"recommended": true,
	},
	"two European criteria": {
		"facts": {"dpia": {"edpb_criteria": ["large_scale", "systematic_monitoring"]}},
		"required": true,
		"recommended": false,
	},
	"the same criterion from two answers counts once": {
		"facts": {"persons": {"profiling": true}, "dpia": {"edpb_criteria": ["evaluation_scoring"]}},
		"required": false,
		"recommended": true,
	},
	"a chosen criterion and one that another answer shows": {
		"facts": {"persons": {"groups": ["vulnerable"]}, "dpia": {"edpb_criteria": ["large_scale"]}},
		"required": true,
		"recommended": false,
	},
	"children are vulnerable people": {
		"facts": {"persons": {"groups": ["children"]}},
		"required": false,
		"recommended": true,
	},
	"data on health are sensitive data": {
		"facts": {"personal_data": {"special_kinds": ["health"]}},
		"required": false,
		"recommended": true,
	},
	"data on criminal offences are sensitive data": {
		"facts": {"personal_data": {"special_kinds": ["criminal"]}},
		"required": false,
		"recommended": true,
	},
	"a decision by the system alone is a criterion": {
		"facts": {"decision": {"system_role": "decides", "legal_effect": true}},
		"required": false,
		"recommended": true,
	},
	"profiles on which a system decides by itself": {
		"facts": {"persons": {"profiling": true}, "decision": {"system_role": "decides", "legal_effect": true}},
		"required": true,
		"recommended": false,
	},
	"profiles on which a person decides": {
		"facts": {"persons": {"profiling": true}, "decision": {"system_role": "informs", "legal_effect": true}},
		"required": true,
		"recommended": false,
	},
	"profiles that help a person with what hardly touches anybody": {
		"facts": {"persons": {"profiling": true}, "decision": {"system_role": "informs", "legal_effect": false}},
		"required": false,
		"recommended": true,
	},
	"profiles on which nobody decides about people": {
		"facts": {"persons": {"profiling": true}, "decision": {"system_role": "none", "legal_effect": true}},
		"required": false,
		"recommended": true,
	},
	"new rules on personal data": {
		"facts": {"dpia": {"new_legislation": true}},
		"required": true,
		"recommended": false,
	},
	"a risk score of four": {
		"facts": {"dpia": {"risk_factors": ["base_registers", "kept_for_years", "monthly_or_more", "ten_thousand_people"]}},
		"required": false,
		"recommended": false,
	},
	"a risk score of five": {
		"facts": {"dpia": {"risk_factors": [
			"base_registers", "kept_for_years", "many_ordinary_kinds", "monthly_or_more", "ten_thousand_people",
		]}},
		"required": true,
		"recommended": false,
	},
	"a ground, but no personal data": {
		"facts": {"personal_data": {"processed": false}, "dpia": {"ap_list": ["partnerships"]}},
		"required": false,
		"recommended": false,
	},
	"a criterion, but only police data": {
		"facts": {"personal_data": {"handled_by": ["police_task"]}, "dpia": {"edpb_criteria": ["large_scale"]}},
		"required": false,
		"recommended": false,
	},
}

test_required[name] if {
	some name, case in cases
	facts := object.union(_calm, case.facts)
	found := {true | concept.required} with input.facts as facts
	{true | case.required} == found
}

test_recommended[name] if {
	some name, case in cases
	facts := object.union(_calm, case.facts)
	found := {true | concept.recommended} with input.facts as facts
	{true | case.recommended} == found
}

_seven_special := [
	"biometric", "genetic", "health", "political", "racial_ethnic", "religion_philosophy", "trade_union",
]

scores := {
	"nothing": {"facts": {}, "score": 0},
	"six or more kinds of ordinary data": {"facts": {"dpia": {"risk_factors": ["many_ordinary_kinds"]}}, "score": 1},
	"one kind of special data": {"facts": {"personal_data": {"special_kinds": ["health"]}}, "score": 1},
	"six kinds of special data": {
		"facts": {"personal_data": {"special_kinds": array.slice(_seven_special, 0, 6)}},
		"score": 1,
	},
	"seven kinds of special data": {"facts": {"personal_data": {"special_kinds": _seven_special}}, "score": 2},
	"one to six kinds of sensitive data": {"facts": {"dpia": {"risk_factors": ["sensitive_kinds"]}}, "score": 1},
	"seven or more kinds of sensitive data": {"facts": {"dpia": {"risk_factors": ["many_sensitive_kinds"]}}, "score": 2},
	"data on criminal offences count as sensitive": {
		"facts": {"personal_data": {"special_kinds": ["criminal"]}},
		"score": 1,
	},
	"staff and residents weigh two together": {"facts": {"persons": {"groups": ["residents", "staff"]}}, "score": 0},
	"children alone weigh three": {"facts": {"persons": {"groups": ["children"]}}, "score": 1},
	"vulnerable people alone weigh three": {"facts": {"persons": {"groups": ["vulnerable"]}}, "score": 1},
	"vulnerable people and staff weigh four": {"facts": {"persons": {"groups": ["staff", "vulnerable"]}}, "score": 2},
	"children and vulnerable people weigh six": {
		"facts": {"persons": {"groups": ["children", "vulnerable"]}},
		"score": 2,
	},
	"ten thousand people": {"facts": {"dpia": {"risk_factors": ["ten_thousand_people"]}}, "score": 1},
	"every month or more": {"facts": {"dpia": {"risk_factors": ["monthly_or_more"]}}, "score": 1},
	"kept for years": {"facts": {"dpia": {"risk_factors": ["kept_for_years"]}}, "score": 1},
	"a transfer": {"facts": {"dpia": {"risk_factors": ["transfer"]}}, "score": 1},
	"stored or supported from outside": {"facts": {"dpia": {"risk_factors": ["stored_or_supported_outside"]}}, "score": 2},
	"a transfer with special data": {
		"facts": {"personal_data": {"special_kinds": ["health"]}, "dpia": {"risk_factors": ["transfer"]}},
		"score": 3,
	},
	"base registers": {"facts": {"dpia": {"risk_factors": ["base_registers"]}}, "score": 1},
	"a service for minors": {"facts": {"dpia": {"risk_factors": ["for_minors"]}}, "score": 2},
	"minors are not excluded": {"facts": {"dpia": {"risk_factors": ["minors_not_excluded"]}}, "score": 1},
	"everything at once": {
		"facts": {
			"persons": {"groups": ["children", "residents", "staff", "vulnerable"]},
			"personal_data": {"special_kinds": _seven_special},
			"dpia": {"risk_factors": [
				"base_registers", "for_minors", "kept_for_years", "many_ordinary_kinds", "many_sensitive_kinds",
				"monthly_or_more", "stored_or_supported_outside", "ten_thousand_people", "transfer",
			]},
		},
		"score": 15,
	},
}

test_score[name] if {
	some name, case in scores
	facts := object.union(_calm, case.facts)
	score := count(concept.risk_points) with input.facts as facts
	case.score == score
}
