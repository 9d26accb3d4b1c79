package norms.avg.minimisation_test

import data.lib.testing
import data.norms.avg.minimisation as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"the data were cut down to what is needed": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["no_more"]}}),
		"finding": "met",
	},
	"nobody looked whether all data are needed": {
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
	"nobody knows whether there are more data than needed": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
