package classification.high_risk_test

import data.classification.high_risk as concept

# The codes of area.annex_iii that are listed without a further condition.
_unconditional := {
	"p3a_school_admission", "p3b_learning_outcomes", "p3c_education_level", "p3d_exam_monitoring",
	"p4a_recruitment", "p4b_worker_management",
	"p5a_public_benefits", "p5b_creditworthiness", "p5c_insurance", "p5d_emergency",
	"p8a_justice", "p8b_elections",
}

_infrastructure := {"p2_digital_infrastructure", "p2_road_traffic", "p2_utilities"}

_to_be_permitted := {
	"p1a_biometric_identification", "p1b_biometric_categorisation", "p1c_emotion_recognition",
	"p7a_migration_polygraph", "p7b_migration_risk", "p7c_asylum_application", "p7d_migration_identification",
}

_law_enforcement := {"p6a_victim_risk", "p6b_polygraph", "p6c_evidence", "p6d_offending_risk", "p6e_crime_profiling"}

_high_risk := {"annex_iii_use", "outside_infrastructure", "annex_iii", "any_ground"}

_ai := {"technique": "ai"}

_benefits := {"system": _ai, "area": {"annex_iii": ["p5a_public_benefits"]}}

_small_task := {
	"system": _ai,
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": ["procedural"], "significant_risk": false},
	"decision": {"significant_influence": false},
	"persons": {"profiling": false},
}

_traffic := {"system": _ai, "area": {"annex_iii": ["p2_road_traffic"]}}

_lift := {
	"system": _ai,
	"product": {"annex_i": "section_a", "part": "component", "failure_harms": "people", "third_party_assessment": "required"},
}

cases := {
	"a use that Annex III lists, with profiling": {
		"facts": object.union(_benefits, {"persons": {"profiling": true}}),
		"holds": _high_risk,
	},
	"a use that Annex III does not list": {"facts": {"system": _ai, "area": {"annex_iii": []}}, "holds": set()},
	"fixed rules for a use that Annex III lists": {
		"facts": object.union(_benefits, {"system": {"technique": "rules"}}),
		"holds": set(),
	},
	"a narrow procedural task without significant risk or profiling": {
		"facts": _small_task,
		"holds": {"annex_iii_use", "outside_infrastructure", "excepted"},
	},
	"a narrow procedural task whose output weighs heavily in the outcome": {
		"facts": object.union(_small_task, {"decision": {"significant_influence": true}}),
		"holds": _high_risk,
	},
	"a narrow procedural task that profiles people": {
		"facts": object.union(_small_task, {"persons": {"profiling": true}}),
		"holds": _high_risk,
	},
	"a narrow procedural task with significant risk": {
		"facts": object.union(_small_task, {"area": {"significant_risk": true}}),
		"holds": _high_risk,
	},
	"no significant risk, but none of the four limited tasks": {
		"facts": object.union(_small_task, {"area": {"limited_task": []}}),
		"holds": _high_risk,
	},
	"traffic lights that can hurt people when the system fails": {
		"facts": object.union(_traffic, {"product": {"failure_harms": "people", "purpose": "only_convenience"}}),
		"holds": {"annex_iii_use", "critical_infrastructure", "safety_component", "annex_iii", "any_ground"},
	},
	"traffic control for comfort only that endangers nobody": {
		"facts": object.union(_traffic, {"product": {"failure_harms": "nobody", "purpose": "only_convenience"}}),
		"holds": set(),
	},
	"traffic control that prevents danger": {
		"facts": object.union(_traffic, {"product": {"failure_harms": "nobody", "purpose": "prevents_danger"}}),
		"holds": {"annex_iii_use", "critical_infrastructure", "safety_component", "annex_iii", "any_ground"},
	},
	"traffic control for comfort only that can damage property": {
		"facts": object.union(_traffic, {"product": {"failure_harms": "property", "purpose": "only_convenience"}}),
		"holds": set(),
	},
	"traffic control that can damage property": {
		"facts": object.union(_traffic, {"product": {"failure_harms": "property", "purpose": "other"}}),
		"holds": {"annex_iii_use", "critical_infrastructure", "safety_component", "annex_iii", "any_ground"},
	},
	"traffic control for comfort only that can damage property, before the definition was narrowed": {
		"facts": object.union(_traffic, {"product": {"failure_harms": "property", "purpose": "only_convenience"}}),
		"as_of": "2026-07-26",
		"holds": {"annex_iii_use", "critical_infrastructure", "safety_component", "annex_iii", "any_ground"},
	},
	"recognising people by their body where the law permits it": {
		"facts": {"system": _ai, "area": {"annex_iii": ["p1a_biometric_identification"], "use_permitted": true}},
		"holds": (_high_risk | {"permission_needed"}),
	},
	"recognising people by their body without a law that permits it": {
		"facts": {"system": _ai, "area": {"annex_iii": ["p1a_biometric_identification"], "use_permitted": false}},
		"holds": {"permission_needed"},
	},
	"recognising passers-by, whatever was said about its area": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": [], "use_permitted": true},
			"practice": {"kinds": ["biometric_identification"]},
			"biometrics": {"people_take_part": false},
		},
		"holds": (_high_risk | {"permission_needed"}),
	},
	"recognising people who put a finger on a reader": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": [], "use_permitted": true},
			"practice": {"kinds": ["biometric_identification"]},
			"biometrics": {"people_take_part": true},
		},
		"holds": set(),
	},
	"reading from faces whether people are religious": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": [], "use_permitted": true},
			"practice": {"kinds": ["biometric_categorisation"]},
			"biometrics": {"categories": ["religion_or_philosophy"]},
		},
		"holds": (_high_risk | {"permission_needed"}),
	},
	"reading from bodies how tall people are": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": [], "use_permitted": true},
			"practice": {"kinds": ["biometric_categorisation"]},
			"biometrics": {"categories": []},
		},
		"holds": set(),
	},
	"hearing in voices how callers feel": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": [], "use_permitted": true},
			"practice": {"kinds": ["infers_emotions"]},
			"biometrics": {"emotion_from_body": true},
		},
		"holds": (_high_risk | {"permission_needed"}),
	},
	"reading in letters how people feel": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": [], "use_permitted": true},
			"practice": {"kinds": ["infers_emotions"]},
			"biometrics": {"emotion_from_body": false},
		},
		"holds": set(),
	},
	"assessing evidence for the police": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": ["p6c_evidence"], "use_permitted": true},
			"law_enforcement": {"purpose": true, "by_authority": true},
		},
		"holds": (_high_risk | {"permission_needed"}),
	},
	"assessing evidence for nobody who enforces criminal law": {
		"facts": {
			"system": _ai,
			"area": {"annex_iii": ["p6c_evidence"], "use_permitted": true},
			"law_enforcement": {"purpose": true, "by_authority": false},
		},
		"holds": set(),
	},
	"the safety component of a lift that a third party must assess": {
		"facts": _lift,
		"holds": {"safety_component", "annex_i", "annex_i_section_a", "any_ground"},
	},
	"a lift that no third party has to assess": {
		"facts": object.union(_lift, {"product": {"third_party_assessment": "not_required"}}),
		"holds": {"safety_component"},
	},
	"a product that is assessed only for its use of radio frequencies": {
		"facts": object.union(_lift, {"product": {"third_party_assessment": "only_other_risks"}}),
		"holds": {"safety_component"},
	},
	"a product that is assessed only for its use of radio frequencies, before that was taken out": {
		"facts": object.union(_lift, {"product": {"third_party_assessment": "only_other_risks"}}),
		"as_of": "2026-07-26",
		"holds": {"safety_component", "annex_i", "annex_i_section_a", "any_ground"},
	},
	"a component of a lift that has nothing to do with safety": {
		"facts": object.union(_lift, {"product": {"failure_harms": "nobody", "purpose": "only_convenience"}}),
		"holds": set(),
	},
	"a medical device that is AI as a whole": {
		"facts": {
			"system": _ai,
			"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
		},
		"holds": {"annex_i", "annex_i_section_a", "any_ground"},
	},
	"the same lift with fixed rules": {
		"facts": object.union(_lift, {"system": {"technique": "rules"}}),
		"holds": {"safety_component"},
	},
	"a vehicle of Section B": {
		"facts": object.union(_lift, {"product": {"annex_i": "section_b"}}),
		"holds": {"safety_component", "annex_i", "annex_i_section_b"},
	},
	"a machine, which Section B lists now": {
		"facts": object.union(_lift, {"product": {"annex_i": "machinery"}}),
		"holds": {"safety_component", "annex_i", "annex_i_section_b"},
	},
	"a machine, when Section A still listed it": {
		"facts": object.union(_lift, {"product": {"annex_i": "machinery"}}),
		"as_of": "2026-07-26",
		"holds": {"safety_component", "annex_i", "annex_i_section_a", "any_ground"},
	},
	"a vehicle of Section B for a use that Annex III lists": {
		"facts": object.union_n([_lift, _benefits, {"product": {"annex_i": "section_b"}}]),
		"holds": ((_high_risk - {"any_ground"}) | {"safety_component", "annex_i", "annex_i_section_b"}),
	},
	"Annex I does not spare a system that Article 6(3) spares": {
		"facts": object.union(_lift, _small_task),
		"holds": {
			"annex_iii_use", "outside_infrastructure", "excepted",
			"safety_component", "annex_i", "annex_i_section_a", "any_ground",
		},
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input as {"as_of": object.get(case, "as_of", "2026-11-24"), "facts": case.facts}
	case.holds == found
}

test_every_code_of_annex_iii_leads_to_a_use[code] if {
	some code in (((_unconditional | _infrastructure) | _to_be_permitted) | _law_enforcement)
	concept.annex_iii_use with input as {"as_of": "2026-11-24", "facts": {
		"system": _ai,
		"area": {"annex_iii": [code], "use_permitted": true},
		"law_enforcement": {"purpose": true, "by_authority": true},
		"product": {"failure_harms": "people"},
	}}
}

test_no_condition_no_conditional_use[code] if {
	some code in ((_infrastructure | _to_be_permitted) | _law_enforcement)
	found := held with input as {"as_of": "2026-11-24", "facts": {
		"system": _ai,
		"area": {"annex_iii": [code], "use_permitted": false},
		"law_enforcement": {"purpose": true, "by_authority": false},
		"product": {"failure_harms": "nobody", "purpose": "other"},
	}}
	found & _high_risk == set()
}

test_point_6_needs_permission_too[code] if {
	some code in _law_enforcement
	not concept.annex_iii_use with input as {"as_of": "2026-11-24", "facts": {
		"system": _ai,
		"area": {"annex_iii": [code], "use_permitted": false},
		"law_enforcement": {"purpose": true, "by_authority": true},
	}}
}

held contains "any_ground" if concept.any_ground

held contains "annex_iii" if concept.annex_iii

held contains "annex_iii_use" if concept.annex_iii_use

held contains "annex_i" if concept.annex_i

held contains "annex_i_section_a" if concept.annex_i_section_a

held contains "annex_i_section_b" if concept.annex_i_section_b

held contains "excepted" if concept.excepted

held contains "critical_infrastructure" if concept.critical_infrastructure

held contains "outside_infrastructure" if concept.outside_infrastructure

held contains "permission_needed" if concept.permission_needed

held contains "safety_component" if concept.safety_component
