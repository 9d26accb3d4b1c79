package norms.avg.purpose_specified_test

import data.lib.testing
import data.norms.avg.purpose_specified as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"the purpose is written down": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["purpose"]}}),
		"finding": "met",
	},
	"nobody wrote down a purpose": {
		"facts": object.union(_residents_data, {"records": {"arranged": []}}),
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
	"nobody knows whether the purpose is written down": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
