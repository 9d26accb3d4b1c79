package norms.avg.processor_terms_test

import data.lib.testing
import data.norms.avg.processor_terms as norm

_with_processor := {
	"personal_data": {"processed": true, "handled_by": ["own_staff", "processor"]},
	"practice": {"kinds": []},
}

cases := {
	"an agreement with all eight points": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"engaging_others",
					"helps_with_duties",
					"helps_with_rights",
					"instructions",
					"returns_or_erases",
					"secrecy",
					"security",
				],
			},
		}),
		"finding": "met",
	},
	"the municipality may not check the supplier": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"engaging_others",
					"helps_with_duties",
					"helps_with_rights",
					"instructions",
					"returns_or_erases",
					"secrecy",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"the supplier may engage anybody": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"helps_with_duties",
					"helps_with_rights",
					"instructions",
					"returns_or_erases",
					"secrecy",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"the supplier does not help with breaches": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"engaging_others",
					"helps_with_rights",
					"instructions",
					"returns_or_erases",
					"secrecy",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"the supplier does not help with requests": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"engaging_others",
					"helps_with_duties",
					"instructions",
					"returns_or_erases",
					"secrecy",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"the supplier decides for itself what it does with the data": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"engaging_others",
					"helps_with_duties",
					"helps_with_rights",
					"returns_or_erases",
					"secrecy",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"the supplier keeps the data at the end": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"engaging_others",
					"helps_with_duties",
					"helps_with_rights",
					"instructions",
					"secrecy",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"people at the supplier are not bound to secrecy": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"engaging_others",
					"helps_with_duties",
					"helps_with_rights",
					"instructions",
					"returns_or_erases",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"nothing is said about security": {
		"facts": object.union(_with_processor, {
			"transfers": {
				"processor": [
					"audits",
					"engaging_others",
					"helps_with_duties",
					"helps_with_rights",
					"instructions",
					"returns_or_erases",
					"secrecy",
				],
			},
		}),
		"finding": "unmet",
	},
	"an agreement without content": {
		"facts": object.union(_with_processor, {"transfers": {"processor": []}}),
		"finding": "unmet",
	},
	"only the municipality's own staff work with the data": {
		"facts": object.union(_with_processor, {"personal_data": {"handled_by": ["own_staff"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_with_processor, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what the agreement holds": {
		"facts": _with_processor,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
