package norms.avg.restriction_test

import data.lib.testing
import data.norms.avg.restriction as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"one person's data can be put on hold": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": ["restriction"]}}),
		"finding": "met",
	},
	"the system uses all data, whatever the dispute": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": []}}),
		"finding": "unmet",
	},
	"no personal data at all": {
		"facts": object.union(_residents_data, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_residents_data, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether data can be put on hold": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
