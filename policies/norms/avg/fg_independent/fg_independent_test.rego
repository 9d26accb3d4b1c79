package norms.avg.fg_independent_test

import data.lib.testing
import data.norms.avg.fg_independent as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"the data protection officer judges freely": {
		"facts": object.union(_residents_data, {"records": {"fg": ["independent"]}}),
		"finding": "met",
	},
	"the data protection officer is told what to think": {
		"facts": object.union(_residents_data, {"records": {"fg": []}}),
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
	"nobody knows whether the data protection officer judges freely": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
