package norms.vng.biometrics_public_space_test

import data.lib.testing
import data.norms.vng.biometrics_public_space as norm

_base := {
	"practice": {"kinds": ["biometric_identification"]},
	"biometrics": {"in_public_space": true},
}

cases := {
	"a camera on the square recognises faces": {
		"facts": _base,
		"finding": "unmet",
	},
	"the same afterwards, in stored footage, and not for law enforcement": {
		"facts": object.union(_base, {
			"biometrics": {"timing": ["afterwards"]},
			"law_enforcement": {"purpose": false, "authorised_use": false},
		}),
		"finding": "unmet",
	},
	"the same by fixed rules that are no AI system": {
		"facts": object.union(_base, {
			"system": {"technique": "rules"},
		}),
		"finding": "unmet",
	},
	"the same with all that Article 5(2) to (7) asks": {
		"facts": object.union(_base, {
			"biometrics": {
				"national_law_allows_real_time": true,
				"real_time_permission": "given_beforehand",
			},
		}),
		"finding": "unmet",
	},
	"staff are recognised at the door of an office": {
		"facts": object.union(_base, {
			"biometrics": {"in_public_space": false},
		}),
		"finding": "not_applicable",
	},
	"a face compared with a passport at the counter in the town hall": {
		"facts": {
			"area": {"annex_iii": []},
			"practice": {"kinds": ["biometric_verification"]},
			"biometrics": {"in_public_space": true},
		},
		"finding": "not_applicable",
	},
	"passers-by are recognised by AI, as was only said for Annex III": {
		"facts": {
			"system": {"technique": "ai"},
			"area": {"annex_iii": ["p1a_biometric_identification"]},
			"practice": {"kinds": []},
			"biometrics": {"in_public_space": true},
		},
		"finding": "unmet",
	},
	"visitors are counted by fixed rules and nobody is recognised": {
		"facts": {
			"system": {"technique": "rules"},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"passers-by are counted and nobody is recognised": {
		"facts": {
			"area": {"annex_iii": []},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether the place is public": {
		"facts": {
			"practice": {"kinds": ["biometric_identification"]},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
