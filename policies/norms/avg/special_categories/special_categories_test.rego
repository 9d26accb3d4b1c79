package norms.avg.special_categories_test

import data.lib.testing
import data.norms.avg.special_categories as norm

_health := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": ["health"]},
	"practice": {"kinds": []},
}

cases := {
	"health data with explicit consent": {
		"facts": object.union(_health, {"personal_data": {"special_exception": "explicit_consent"}}),
		"finding": "met",
	},
	"health data to protect the life of somebody who cannot consent": {
		"facts": object.union(_health, {"personal_data": {"special_exception": "vital_interests"}}),
		"finding": "met",
	},
	"health data that the person made public": {
		"facts": object.union(_health, {"personal_data": {"special_exception": "made_public"}}),
		"finding": "met",
	},
	"health data needed for legal claims": {
		"facts": object.union(_health, {"personal_data": {"special_exception": "legal_claims"}}),
		"finding": "met",
	},
	"health data for social security law, with a law that allows it": {
		"facts": object.union(_health, {
			"personal_data": {"special_exception": "employment_social_law", "exception_in_law": true},
		}),
		"finding": "met",
	},
	"health data for a substantial public interest, with a law that allows it": {
		"facts": object.union(_health, {
			"personal_data": {"special_exception": "substantial_public_interest", "exception_in_law": true},
		}),
		"finding": "met",
	},
	"health data for health or social care, with a law that allows it": {
		"facts": object.union(_health, {
			"personal_data": {"special_exception": "health_care", "exception_in_law": true},
		}),
		"finding": "met",
	},
	"health data for public health, with a law that allows it": {
		"facts": object.union(_health, {
			"personal_data": {"special_exception": "public_health", "exception_in_law": true},
		}),
		"finding": "met",
	},
	"health data for research or archives, with a law that allows it": {
		"facts": object.union(_health, {
			"personal_data": {"special_exception": "archiving_research", "exception_in_law": true},
		}),
		"finding": "met",
	},
	"health data for a substantial public interest, but no law allows it": {
		"facts": object.union(_health, {
			"personal_data": {"special_exception": "substantial_public_interest", "exception_in_law": false},
		}),
		"finding": "unmet",
	},
	"health data without an exception": {
		"facts": object.union(_health, {"personal_data": {"special_exception": "none"}}),
		"finding": "unmet",
	},
	"recognising people by their face, without an exception": {
		"facts": {
			"personal_data": {
				"processed": true,
				"handled_by": ["own_staff"],
				"special_kinds": [],
				"special_exception": "none",
			},
			"practice": {"kinds": ["biometric_identification"]},
		},
		"finding": "unmet",
	},
	"ordinary personal data only": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"data on criminal offences only": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": ["criminal"]},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"health data in the hands of special investigating officers only": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["police_task"], "special_kinds": ["health"]},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"nobody knows which kinds of data are used": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_exception": "none"},
			"practice": {"kinds": []},
		},
		"finding": "unknown",
	},
	"nobody knows whether a law allows it": {
		"facts": object.union(_health, {"personal_data": {"special_exception": "health_care"}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
