package norms.avg.transfer_basis_test

import data.lib.testing
import data.norms.avg.transfer_basis as norm

_outside := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"risk_factors": ["stored_or_supported_outside"]},
}

cases := {
	"a supplier in a country with an adequacy decision": {
		"facts": object.union(_outside, {"transfers": {"mechanism": "adequacy"}}),
		"finding": "met",
	},
	"standard contractual clauses": {
		"facts": object.union(_outside, {"transfers": {"mechanism": "standard_clauses"}}),
		"finding": "met",
	},
	"data go abroad and nothing is arranged": {
		"facts": object.union(_outside, {"dpia": {"risk_factors": ["transfer"]}, "transfers": {"mechanism": "none"}}),
		"finding": "unmet",
	},
	"data that stay inside the EEA": {
		"facts": object.union(_outside, {"dpia": {"risk_factors": ["monthly_or_more"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_outside, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_outside, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows on what the transfer rests": {
		"facts": _outside,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
