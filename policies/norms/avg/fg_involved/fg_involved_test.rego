package norms.avg.fg_involved_test

import data.lib.testing
import data.norms.avg.fg_involved as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"the data protection officer joined at the start": {
		"facts": object.union(_residents_data, {"records": {"fg": ["in_time"]}}),
		"finding": "met",
	},
	"the data protection officer heard of it afterwards": {
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
	"nobody knows when the data protection officer heard of it": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
