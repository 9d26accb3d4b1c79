package norms.avg.storage_limitation_test

import data.lib.testing
import data.norms.avg.storage_limitation as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"data are erased after a period that was set": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["erased", "period"]}}),
		"finding": "met",
	},
	"a period is set, but nothing is ever erased": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["period"]}}),
		"finding": "unmet",
	},
	"data are erased at random, without a period": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["erased"]}}),
		"finding": "unmet",
	},
	"nobody set a period": {
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
	"nobody knows how long the data are kept": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
