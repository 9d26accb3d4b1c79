package norms.avg.plain_language_test

import data.lib.testing
import data.norms.avg.plain_language as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"a short text in plain language": {
		"facts": object.union(_residents_data, {"data_subjects": {"told": ["plain", "purpose"]}}),
		"finding": "met",
	},
	"a long legal text": {
		"facts": object.union(_residents_data, {"data_subjects": {"told": ["purpose"]}}),
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
	"nobody knows how the text reads": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
