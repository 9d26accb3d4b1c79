package norms.avg.national_number_test

import data.lib.testing
import data.norms.avg.national_number as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"the number in an application for income support": {
		"facts": object.union(_residents_data, {"sensitive": {"bsn": "public_task"}}),
		"finding": "met",
	},
	"a use that another law allows": {
		"facts": object.union(_residents_data, {"sensitive": {"bsn": "other_law"}}),
		"finding": "met",
	},
	"the number on a list of participants": {
		"facts": object.union(_residents_data, {"sensitive": {"bsn": "other"}}),
		"finding": "unmet",
	},
	"a system without the number": {
		"facts": object.union(_residents_data, {"sensitive": {"bsn": "none"}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_residents_data, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_residents_data, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the number is used": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
