package norms.avg.necessity_test

import data.lib.testing
import data.norms.avg.necessity as norm

_for_public_task := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "lawful_basis": "public_task"},
	"practice": {"kinds": []},
}

cases := {
	"need and proportion were both weighed": {
		"facts": object.union(_for_public_task, {"records": {"arranged": ["in_proportion", "needed"]}}),
		"finding": "met",
	},
	"nobody weighed what it costs people": {
		"facts": object.union(_for_public_task, {"records": {"arranged": ["needed"]}}),
		"finding": "unmet",
	},
	"nobody looked for a lighter way": {
		"facts": object.union(_for_public_task, {"records": {"arranged": ["in_proportion"]}}),
		"finding": "unmet",
	},
	"nothing was weighed": {
		"facts": object.union(_for_public_task, {"records": {"arranged": []}}),
		"finding": "unmet",
	},
	"data used with consent only": {
		"facts": object.union(_for_public_task, {"personal_data": {"lawful_basis": "consent"}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_for_public_task, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_for_public_task, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether a lighter way was looked for": {
		"facts": _for_public_task,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
