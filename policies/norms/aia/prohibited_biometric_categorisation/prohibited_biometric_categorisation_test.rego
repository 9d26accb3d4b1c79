package norms.aia.prohibited_biometric_categorisation_test

import data.lib.testing
import data.norms.aia.prohibited_biometric_categorisation as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {"kinds": ["biometric_categorisation"]},
	"biometrics": {
		"categorisation_ancillary": [],
		"categories": ["religion_or_philosophy"],
		"categorises_individually": true,
		"categorisation_subject": "people",
	},
	"law_enforcement": {"purpose": false, "by_authority": false},
}

cases := {
	"religion is read from the faces of visitors one by one": {
		"facts": _base,
		"finding": "unmet",
	},
	"the municipality only had it made and offers it under its own name": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "unmet",
	},
	"the municipality neither provides it nor uses it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"fixed rules that people wrote down are no AI system": {
		"facts": object.union(_base, {
			"system": {"technique": "rules"},
		}),
		"finding": "not_applicable",
	},
	"a system that does none of the practices": {
		"facts": {
			"area": {"annex_iii": []},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"lawfully acquired images are labelled to test for bias": {
		"facts": object.union(_base, {
			"biometrics": {"categorisation_subject": "lawful_dataset"},
		}),
		"finding": "met",
	},
	"images are labelled that may have been acquired unlawfully": {
		"facts": object.union(_base, {
			"biometrics": {"categorisation_subject": "other_dataset"},
		}),
		"finding": "unmet",
	},
	"biometric data are categorised for law enforcement": {
		"facts": object.union(_base, {
			"law_enforcement": {"purpose": true, "by_authority": true},
		}),
		"finding": "met",
	},
	"only age and height are read, which are not on the closed list": {
		"facts": object.union(_base, {
			"biometrics": {"categories": []},
		}),
		"finding": "not_applicable",
	},
	"only a whole group is described, nobody individually": {
		"facts": object.union(_base, {
			"biometrics": {"categorises_individually": false},
		}),
		"finding": "not_applicable",
	},
	"the sorting is ancillary to a commercial service that cannot do without": {
		"facts": object.union(_base, {
			"biometrics": {
				"categorisation_ancillary": ["part_of_commercial_service", "technically_necessary"],
			},
		}),
		"finding": "not_applicable",
	},
	"nobody knows whether special investigating officers use it for law enforcement": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {"kinds": ["biometric_categorisation"]},
			"biometrics": {
				"categorisation_ancillary": [],
				"categories": ["religion_or_philosophy"],
				"categorises_individually": true,
				"categorisation_subject": "people",
			},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
