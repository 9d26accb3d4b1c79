package norms.avg.dtia_test

import data.lib.testing
import data.norms.avg.dtia as norm

_standard_clauses := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"risk_factors": ["stored_or_supported_outside"]},
	"transfers": {"mechanism": "standard_clauses"},
}

cases := {
	"a DTIA whose measures were taken": {
		"facts": object.union(_standard_clauses, {"transfers": {"dtia": "followed_up"}}),
		"finding": "met",
	},
	"a DTIA whose measures were not taken": {
		"facts": object.union(_standard_clauses, {"transfers": {"dtia": "done"}}),
		"finding": "unmet",
	},
	"no DTIA": {
		"facts": object.union(_standard_clauses, {"transfers": {"dtia": "none"}}),
		"finding": "unmet",
	},
	"a country with an adequacy decision": {
		"facts": object.union(_standard_clauses, {"transfers": {"mechanism": "adequacy"}}),
		"finding": "not_applicable",
	},
	"data that are sent abroad, while the supplier keeps nothing there": {
		"facts": object.union(_standard_clauses, {"dpia": {"risk_factors": ["transfer"]}}),
		"finding": "not_applicable",
	},
	"data that stay inside the EEA": {
		"facts": object.union(_standard_clauses, {"dpia": {"risk_factors": ["monthly_or_more"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_standard_clauses, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether there is a DTIA": {
		"facts": _standard_clauses,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
