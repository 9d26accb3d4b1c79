package norms.avg.criminal_data_staff_test

import data.lib.testing
import data.norms.avg.criminal_data_staff as norm

_offences_of_staff := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": ["criminal"]},
	"practice": {"kinds": []},
	"persons": {"groups": ["staff"]},
}

cases := {
	"rules to which the works council consented": {
		"facts": object.union(_offences_of_staff, {"sensitive": {"staff_rules": true}}),
		"finding": "met",
	},
	"screening of staff without rules": {
		"facts": object.union(_offences_of_staff, {"sensitive": {"staff_rules": false}}),
		"finding": "unmet",
	},
	"offences of residents": {
		"facts": object.union(_offences_of_staff, {"persons": {"groups": ["residents"]}}),
		"finding": "not_applicable",
	},
	"data on staff without offences": {
		"facts": object.union(_offences_of_staff, {"personal_data": {"special_kinds": []}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_offences_of_staff, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether there are rules": {
		"facts": _offences_of_staff,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
