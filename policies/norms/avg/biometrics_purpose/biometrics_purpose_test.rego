package norms.avg.biometrics_purpose_test

import data.lib.testing
import data.norms.avg.biometrics_purpose as norm

_verification := {
	"personal_data": {
		"processed": true,
		"handled_by": ["own_staff"],
		"special_kinds": ["biometric"],
		"special_exception": "substantial_public_interest",
	},
	"practice": {"kinds": ["biometric_verification"]},
}

cases := {
	"a check against the passport at the counter that is really needed": {
		"facts": object.union(_verification, {"sensitive": {"biometric_purpose": "authentication", "biometric_necessary": true}}),
		"finding": "met",
	},
	"a secured room where a pass is not enough": {
		"facts": object.union(_verification, {"sensitive": {"biometric_purpose": "security", "biometric_necessary": true}}),
		"finding": "met",
	},
	"fingerprints that a law prescribes": {
		"facts": object.union(_verification, {"sensitive": {"biometric_purpose": "specific_law"}}),
		"finding": "met",
	},
	"an office door for which a pass is enough": {
		"facts": object.union(_verification, {"sensitive": {"biometric_purpose": "security", "biometric_necessary": false}}),
		"finding": "unmet",
	},
	"recognising regular visitors to greet them": {
		"facts": object.union(_verification, {"sensitive": {"biometric_purpose": "other", "biometric_necessary": true}}),
		"finding": "unmet",
	},
	"explicit consent instead of a public interest": {
		"facts": object.union(_verification, {"personal_data": {"special_exception": "explicit_consent"}}),
		"finding": "not_applicable",
	},
	"data on health only": {
		"facts": object.union(_verification, {"practice": {"kinds": []}, "personal_data": {"special_kinds": ["health"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_verification, {"practice": {"kinds": []}, "personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether it is really needed": {
		"facts": object.union(_verification, {"sensitive": {"biometric_purpose": "authentication"}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
