package norms.avg.transfer_derogation_test

import data.lib.testing
import data.norms.avg.transfer_derogation as norm

_derogation := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"risk_factors": ["stored_or_supported_outside"]},
	"transfers": {"mechanism": "derogation"},
}

cases := {
	"a resident in a foreign hospital who cannot speak": {
		"facts": object.union(_derogation, {"transfers": {"derogation": "vital_interests"}}),
		"finding": "met",
	},
	"a court case abroad": {
		"facts": object.union(_derogation, {"transfers": {"derogation": "legal_claims"}}),
		"finding": "met",
	},
	"explicit consent apart from any public task": {
		"facts": object.union(_derogation, {
			"transfers": {"derogation": "explicit_consent"},
			"personal_data": {"outside_public_task": true},
		}),
		"finding": "met",
	},
	"explicit consent for a public task": {
		"facts": object.union(_derogation, {
			"transfers": {"derogation": "explicit_consent"},
			"personal_data": {"outside_public_task": false},
		}),
		"finding": "unmet",
	},
	"none of the situations fits": {
		"facts": object.union(_derogation, {"transfers": {"derogation": "none"}}),
		"finding": "unmet",
	},
	"standard contractual clauses": {
		"facts": object.union(_derogation, {"transfers": {"mechanism": "standard_clauses"}}),
		"finding": "not_applicable",
	},
	"data that stay inside the EEA": {
		"facts": object.union(_derogation, {"dpia": {"risk_factors": ["monthly_or_more"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_derogation, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows which situation it is": {
		"facts": _derogation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
