package classification.annex_iii_point_test

import data.classification.annex_iii_point as concept

_listed(use) := {
	"system": {"technique": "ai"},
	"area": {"annex_iii": [use], "use_permitted": true},
	"law_enforcement": {"purpose": false},
}

_in_practice(kind, more) := {
	"system": {"technique": "ai"},
	"area": {"annex_iii": [], "use_permitted": true},
	"practice": {"kinds": [kind]},
	"biometrics": more,
	"law_enforcement": {"purpose": false},
}

_police := {"law_enforcement": {"purpose": true, "by_authority": true}}

cases := {
	"benefits": {"facts": _listed("p5a_public_benefits"), "holds": set()},
	"remote identification": {"facts": _listed("p1a_biometric_identification"), "holds": {"point_1", "point_1a"}},
	"sorting people by their bodies": {"facts": _listed("p1b_biometric_categorisation"), "holds": {"point_1"}},
	"reading emotions": {"facts": _listed("p1c_emotion_recognition"), "holds": {"point_1"}},
	"remote identification, as the practice says": {
		"facts": _in_practice("biometric_identification", {"people_take_part": false}),
		"holds": {"point_1", "point_1a"},
	},
	"identification in which people take part": {
		"facts": _in_practice("biometric_identification", {"people_take_part": true}),
		"holds": set(),
	},
	"sorting people on religion, as the practice says": {
		"facts": _in_practice(
			"biometric_categorisation",
			{"categorisation_ancillary": [], "categories": ["religion_or_philosophy"]},
		),
		"holds": {"point_1"},
	},
	"sorting people on length, as the practice says": {
		"facts": _in_practice("biometric_categorisation", {"categorisation_ancillary": [], "categories": []}),
		"holds": set(),
	},
	"reading emotions, as the practice says": {
		"facts": _in_practice("infers_emotions", {"emotion_from_body": true}),
		"holds": {"point_1"},
	},
	"remote identification by the police": {
		"facts": object.union(_listed("p1a_biometric_identification"), _police),
		"holds": {"point_1", "point_1a", "registered_in_secret"},
	},
	"estimating who may offend, for the police": {
		"facts": object.union(_listed("p6d_offending_risk"), _police),
		"holds": {"registered_in_secret"},
	},
	"estimating who may offend, for nobody with such powers": {
		"facts": _listed("p6d_offending_risk"),
		"holds": set(),
	},
	"applications for asylum": {
		"facts": _listed("p7c_asylum_application"),
		"holds": {"point_7", "registered_in_secret"},
	},
	"remote identification that no law permits": {
		"facts": object.union(_listed("p1a_biometric_identification"), {"area": {"use_permitted": false}}),
		"holds": set(),
	},
	"fixed rules instead of AI": {
		"facts": object.union(_listed("p1a_biometric_identification"), {"system": {"technique": "rules"}}),
		"holds": set(),
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == found
}

held contains "point_1" if concept.point_1

held contains "point_1a" if concept.point_1a

held contains "point_7" if concept.point_7

held contains "registered_in_secret" if concept.registered_in_secret
