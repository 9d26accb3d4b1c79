package norms.avg.logic_told_test

import data.lib.testing
import data.norms.avg.logic_told as norm

_system_decides := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "decides", "legal_effect": true},
}

cases := {
	"a letter that says that a system decides, and how": {
		"facts": object.union(_system_decides, {"data_subjects": {"told": ["automated"]}}),
		"finding": "met",
	},
	"people who know it already": {
		"facts": object.union(_system_decides, {"data_subjects": {"told": [], "not_told_because": "known"}}),
		"finding": "met",
	},
	"a great interest comes first": {
		"facts": object.union(_system_decides, {"data_subjects": {"told": [], "not_told_because": "restricted"}}),
		"finding": "met",
	},
	"data from others only, under professional secrecy": {
		"facts": object.union(_system_decides, {"data_subjects": {"told": [], "not_told_because": "secrecy", "data_from": ["others"]}}),
		"finding": "met",
	},
	"data from people too, and telling takes effort": {
		"facts": object.union(_system_decides, {
			"data_subjects": {"told": [], "not_told_because": "impossible", "data_from": ["others", "person"]},
		}),
		"finding": "unmet",
	},
	"nobody hears that a system decides": {
		"facts": object.union(_system_decides, {"data_subjects": {"told": ["purpose"], "not_told_because": "none"}}),
		"finding": "unmet",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_system_decides, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision without large consequences": {
		"facts": object.union(_system_decides, {"decision": {"legal_effect": false}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_system_decides, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_system_decides, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether people are told": {
		"facts": _system_decides,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
