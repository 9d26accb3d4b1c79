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
		"holds": {"emotion_recognition_system"},
	},
	"a filter that reads anger in the words of a letter": {
		"facts": {"practice": {"kinds": ["infers_emotions"]}, "biometrics": {"emotion_from_body": false}},
		"holds": set(),
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

test_concepts[name] if {
	some name, case in cases
	held := biometrics with input.facts as case.facts
	case.holds == object.keys(object.remove(held, {"_ancillary"}))
}
