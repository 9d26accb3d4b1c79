package norms.org.fg_advice_test

import data.lib.testing
import data.norms.org.fg_advice as norm

_calm := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "none", "legal_effect": false},
	"persons": {"profiling": false, "groups": ["residents"]},
	"dpia": {"ap_list": [], "edpb_criteria": [], "risk_factors": [], "new_legislation": false},
}

_listed := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"ap_list": ["camera_surveillance"]},
}

cases := {
	"an obligatory DPIA with which the officer agreed": {
		"facts": object.union(_listed, {"approvals": {"fg": "approved"}}),
		"finding": "met",
	},
	"an obligatory DPIA with which the officer did not agree": {
		"facts": object.union(_listed, {"approvals": {"fg": "refused"}}),
		"finding": "unmet",
	},
	"a DPIA is not obligatory": {
		"facts": _calm,
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"the officer has not advised yet": {
		"facts": _listed,
		"finding": "unknown",
	},
	"nobody knows whether a DPIA is obligatory": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"]},
			"practice": {"kinds": []},
			"approvals": {"fg": "refused"},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
