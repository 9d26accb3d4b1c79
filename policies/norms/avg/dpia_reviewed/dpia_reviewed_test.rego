package norms.avg.dpia_reviewed_test

import data.lib.testing
import data.norms.avg.dpia_reviewed as norm

_dpia := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"new_legislation": true, "state": "done"},
}

cases := {
	"the DPIA is looked at again with each new model": {
		"facts": object.union(_dpia, {"records": {"dpia": ["reviewed"]}}),
		"finding": "met",
	},
	"the DPIA lies in a drawer": {
		"facts": object.union(_dpia, {"records": {"dpia": ["views_asked"]}}),
		"finding": "unmet",
	},
	"a DPIA that is still being worked on": {
		"facts": object.union(_dpia, {"dpia": {"state": "under_way"}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_dpia, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the DPIA is looked at again": {
		"facts": _dpia,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
