package norms.avg.breach_to_persons_test

import data.lib.testing
import data.norms.avg.breach_to_persons as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"people are told soon when the risk is high": {
		"facts": object.union(_residents_data, {"security": {"breach": ["people_told"]}}),
		"finding": "met",
	},
	"nothing is ready for a breach": {
		"facts": object.union(_residents_data, {"security": {"breach": []}}),
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
	"nobody knows whether people would be told": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
