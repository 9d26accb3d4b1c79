package norms.avg.portability_test

import data.lib.testing
import data.norms.avg.portability as norm

_residents_data := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "lawful_basis": "consent"},
	"practice": {"kinds": []},
}

cases := {
	"people can take their data along": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": ["portability"]}}),
		"finding": "met",
	},
	"there is no export": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": []}}),
		"finding": "unmet",
	},
	"data used for a public task": {
		"facts": object.union(_residents_data, {"personal_data": {"lawful_basis": "public_task"}}),
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
	"nobody knows whether people can take their data along": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
