package norms.org.police_data_examined_test

import data.lib.testing
import data.norms.org.police_data_examined as norm

_officers := {"personal_data": {"processed": true, "handled_by": ["police_task"]}, "practice": {"kinds": []}}

cases := {
	"data of special investigating officers, examined by a lawyer": {
		"facts": object.union(_officers, {"personal_data": {"police_rules_checked": true}}),
		"finding": "met",
	},
	"data of special investigating officers, examined by nobody": {
		"facts": object.union(_officers, {"personal_data": {"police_rules_checked": false}}),
		"finding": "unmet",
	},
	"data that officers use beside other staff, examined by nobody": {
		"facts": object.union(_officers, {
			"personal_data": {"handled_by": ["own_staff", "police_task"], "police_rules_checked": false},
		}),
		"finding": "unmet",
	},
	"data that officers do not use": {
		"facts": {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"nobody knows whether a lawyer examined it": {
		"facts": _officers,
		"finding": "unknown",
	},
	"nobody knows who works with the data": {
		"facts": {"personal_data": {"processed": true, "police_rules_checked": false}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
