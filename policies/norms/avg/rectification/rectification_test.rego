package norms.avg.rectification_test

import data.lib.testing
import data.norms.avg.rectification as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"people can have errors corrected": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": ["rectification"]}}),
		"finding": "met",
	},
	"errors in the system cannot be corrected": {
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
	"nobody knows whether errors can be corrected": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
