package norms.avg.erasure_test

import data.lib.testing
import data.norms.avg.erasure as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"people can have data erased": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": ["erasure"]}}),
		"finding": "met",
	},
	"data can never be erased": {
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
	"nobody knows whether data can be erased": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
