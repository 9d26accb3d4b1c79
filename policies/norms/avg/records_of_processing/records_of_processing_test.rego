package norms.avg.records_of_processing_test

import data.lib.testing
import data.norms.avg.records_of_processing as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"a complete entry in the record": {
		"facts": object.union(_residents_data, {"records": {"register": "complete"}}),
		"finding": "met",
	},
	"an entry without the new supplier": {
		"facts": object.union(_residents_data, {"records": {"register": "partly"}}),
		"finding": "unmet",
	},
	"no entry in the record": {
		"facts": object.union(_residents_data, {"records": {"register": "none"}}),
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
	"nobody knows whether the use is in the record": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
