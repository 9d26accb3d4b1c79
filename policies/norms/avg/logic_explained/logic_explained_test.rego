package norms.avg.logic_explained_test

import data.lib.testing
import data.norms.avg.logic_explained as norm

_system_decides := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "decides", "legal_effect": true},
}

cases := {
	"people get an explanation of their own case": {
		"facts": object.union(_system_decides, {"data_subjects": {"rights": ["access", "explanation"]}}),
		"finding": "met",
	},
	"people only get to see their data": {
		"facts": object.union(_system_decides, {"data_subjects": {"rights": ["access"]}}),
		"finding": "unmet",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_system_decides, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision without large consequences": {
		"facts": object.union(_system_decides, {"decision": {"legal_effect": false}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_system_decides, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_system_decides, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether an explanation can be given": {
		"facts": _system_decides,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
