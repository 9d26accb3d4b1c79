package verdict.truths_test

import data.verdict.truths

_catalogue := {"norms": _norms, "dated": _norms}

_norms := {
	"aia.prohibited_emotion_recognition": {"pack": "aia", "name": "prohibited_emotion_recognition"},
	"aia.human_oversight_deployer": {"pack": "aia", "name": "human_oversight_deployer"},
	"aia.registered_use_public_authority": {"pack": "aia", "name": "registered_use_public_authority"},
}

_facts := {
	"system": {
		"technique": "generative_ai",
		"developed_by": "in_house",
		"under_own_name": true,
		"used_by_municipality": true,
	},
	"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": [], "significant_risk": true},
	"persons": {"profiling": true},
	"history": {"in_service_on": "2028-01-10"},
	"practice": {"kinds": []},
	"product": {
		"annex_i": "section_a",
		"part": "whole_product",
		"third_party_assessment": "required",
	},
	"personal_data": {"processed": true},
	"decision": {"system_role": "decides", "legal_effect": true},
	"oversight": {"measures": ["assigned", "competence", "training", "authority", "support"]},
}

test_norms_asked_for_are_judged if {
	holds := truths.holds with data.catalogue as _catalogue
		with input as {
			"as_of": "2026-11-24",
			"facts": _facts,
			"norms": ["aia.human_oversight_deployer", "aia.registered_use_public_authority"],
		}
	["applies", "aia.human_oversight_deployer"] in holds
	["met", "aia.human_oversight_deployer"] in holds
	["from", "aia.human_oversight_deployer", "2027-12-02"] in holds
	["literal", "aia.registered_use_public_authority", "2026-08-02"] in holds
}

test_every_label_can_hold if {
	holds := truths.holds with data.catalogue as _catalogue
		with input as {"as_of": "2026-11-24", "facts": _facts, "norms": []}
	truths.labels == {label | some ["label", label] in holds}
}

test_no_label_holds_of_what_is_no_algorithm if {
	holds := truths.holds with data.catalogue as _catalogue
		with input as {"as_of": "2026-11-24", "facts": {"system": {"technique": "no_algorithm"}}, "norms": []}
	set() == holds
}
