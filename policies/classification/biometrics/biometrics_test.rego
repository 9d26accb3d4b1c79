package classification.biometrics_test

import data.classification.biometrics

cases := {
	"a camera that recognises passers-by at once": {
		"facts": {
			"practice": {"kinds": ["biometric_identification"]},
			"biometrics": {"people_take_part": false, "timing": ["real_time"]},
		},
		"holds": {"identification", "remote_identification", "real_time_remote_identification"},
	},
	"a search through recordings of yesterday": {
		"facts": {
			"practice": {"kinds": ["biometric_identification"]},
			"biometrics": {"people_take_part": false, "timing": ["afterwards"]},
		},
		"holds": {"identification", "remote_identification", "post_remote_identification"},
	},
	"a camera that does both": {
		"facts": {
			"practice": {"kinds": ["biometric_identification"]},
			"biometrics": {"people_take_part": false, "timing": ["afterwards", "real_time"]},
		},
		"holds": {
			"identification",
			"remote_identification",
			"post_remote_identification",
			"real_time_remote_identification",
		},
	},
	"a reader on which staff put their finger": {
		"facts": {
			"practice": {"kinds": ["biometric_identification"]},
			"biometrics": {"people_take_part": true, "timing": ["real_time"]},
		},
		"holds": {"identification"},
	},
	"a passport photo compared at the counter": {
		"facts": {
			"practice": {"kinds": ["biometric_verification"]},
			"biometrics": {"people_take_part": true, "timing": ["real_time"]},
		},
		"holds": set(),
	},
	"a telephone system that hears anger in a voice": {
		"facts": {"practice": {"kinds": ["infers_emotions"]}, "biometrics": {"emotion_from_body": true}},
		"holds": {"infers_emotions", "emotion_recognition_system"},
	},
	"a filter that reads anger in the words of a letter": {
		"facts": {"practice": {"kinds": ["infers_emotions"]}, "biometrics": {"emotion_from_body": false}},
		"holds": {"infers_emotions"},
	},
	"a system that sorts people by their face": {
		"facts": {
			"practice": {"kinds": ["biometric_categorisation"]},
			"biometrics": {"categorisation_ancillary": []},
		},
		"holds": {"categorisation_system"},
	},
	"a commercial service that could do without sorting": {
		"facts": {
			"practice": {"kinds": ["biometric_categorisation"]},
			"biometrics": {"categorisation_ancillary": ["part_of_commercial_service"]},
		},
		"holds": {"categorisation_system"},
	},
	"an online fitting of glasses that cannot do without": {
		"facts": {
			"practice": {"kinds": ["biometric_categorisation"]},
			"biometrics": {"categorisation_ancillary": ["part_of_commercial_service", "technically_necessary"]},
		},
		"holds": set(),
	},
}

# One answer is enough: what Annex III asks is the same.
_listed := {
	"remote identification": {"p1a_biometric_identification": {"identification", "remote_identification"}},
	"sorting people by their bodies": {"p1b_biometric_categorisation": {"categorisation_system"}},
	"reading emotions": {"p1c_emotion_recognition": {"infers_emotions", "emotion_recognition_system"}},
	"recruitment": {"p4a_recruitment": set()},
}

test_what_annex_iii_asks_counts_for_ai_systems[name] if {
	some name, listed in _listed
	some use, holds in listed
	facts := {
		"area": {"annex_iii": [use]},
		"practice": {"kinds": []},
		"biometrics": {"categorisation_ancillary": [], "people_take_part": false},
	}
	by_ai := _held with input.facts as object.union(facts, {"system": {"technique": "ai"}})
	by_rules := _held with input.facts as object.union(facts, {"system": {"technique": "rules"}})
	[holds, set()] == [by_ai, by_rules]
}

test_concepts[name] if {
	some name, case in cases
	held := _held with input.facts as case.facts
	case.holds == held
}

_held contains name if {
	some name, _ in biometrics
	not startswith(name, "_")
}
