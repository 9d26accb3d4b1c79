package norms.avg.dpia_views_test

import data.lib.testing
import data.norms.avg.dpia_views as norm

_dpia := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"new_legislation": true, "state": "done"},
}

cases := {
	"a clients' council was asked": {
		"facts": object.union(_dpia, {"records": {"dpia": ["views_asked"]}}),
		"finding": "met",
	},
	"the DPIA says why asking does not fit": {
		"facts": object.union(_dpia, {"records": {"dpia": ["views_do_not_fit"]}}),
		"finding": "met",
	},
	"nobody was asked and nothing was explained": {
		"facts": object.union(_dpia, {"records": {"dpia": []}}),
		"finding": "unmet",
	},
	"a DPIA that has not started": {
		"facts": object.union(_dpia, {"dpia": {"state": "none"}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_dpia, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether people were asked": {
		"facts": _dpia,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
