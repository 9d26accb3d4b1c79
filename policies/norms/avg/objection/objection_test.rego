package norms.avg.objection_test

import data.lib.testing
import data.norms.avg.objection as norm

_residents_data := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "lawful_basis": "public_task"},
	"practice": {"kinds": []},
}

cases := {
	"somebody can be taken out of the system after an objection": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": ["objection"]}}),
		"finding": "met",
	},
	"objections are not dealt with": {
		"facts": object.union(_residents_data, {"data_subjects": {"rights": []}}),
		"finding": "unmet",
	},
	"data that a law demands": {
		"facts": object.union(_residents_data, {"personal_data": {"lawful_basis": "legal_obligation"}}),
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
	"nobody knows whether objections are dealt with": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
