package norms.avg.privacy_by_design_test

import data.lib.testing
import data.norms.avg.privacy_by_design as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"a careful design with careful defaults": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["by_default", "by_design"]}}),
		"finding": "met",
	},
	"a careful design whose defaults share everything": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["by_design"]}}),
		"finding": "unmet",
	},
	"careful defaults on a design that protects nobody": {
		"facts": object.union(_residents_data, {"records": {"arranged": ["by_default"]}}),
		"finding": "unmet",
	},
	"nobody thought of privacy in the design": {
		"facts": object.union(_residents_data, {"records": {"arranged": []}}),
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
	"nobody knows whether the design protects people": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
