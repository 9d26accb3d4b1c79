package norms.org.retired_data_deleted_test

import data.lib.testing
import data.norms.org.retired_data_deleted as norm

_situation := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}}

cases := {
	"the data were deleted": {
		"facts": object.union(_situation, {"information_management": {"ended": ["data_deleted"]}}),
		"finding": "met",
	},
	"the data are still there": {
		"facts": object.union(_situation, {"information_management": {"ended": []}}),
		"finding": "unmet",
	},
	"the register is right, and a processor still has the data": {
		"facts": object.union(_situation, {
			"personal_data": {"handled_by": ["own_staff", "processor"]},
			"information_management": {"ended": ["register_updated"]},
		}),
		"finding": "unmet",
	},
	"no personal data were processed": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"only officers for their police task processed the data, under another law": {
		"facts": object.union(_situation, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows what was done": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
