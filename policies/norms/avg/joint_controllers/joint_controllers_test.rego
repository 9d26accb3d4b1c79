package norms.avg.joint_controllers_test

import data.lib.testing
import data.norms.avg.joint_controllers as norm

_with_partner := {
	"personal_data": {"processed": true, "handled_by": ["own_staff", "partner"]},
	"practice": {"kinds": []},
}

cases := {
	"an arrangement that people can read": {
		"facts": object.union(_with_partner, {"records": {"joint": ["essence_known", "responsibilities", "rights_and_information"]}}),
		"finding": "met",
	},
	"a law divides the duties and people can read how": {
		"facts": object.union(_with_partner, {"records": {"joint": ["by_law", "essence_known"]}}),
		"finding": "met",
	},
	"an arrangement that nobody can read": {
		"facts": object.union(_with_partner, {"records": {"joint": ["responsibilities", "rights_and_information"]}}),
		"finding": "unmet",
	},
	"a law divides the duties, and nobody can read how": {
		"facts": object.union(_with_partner, {"records": {"joint": ["by_law"]}}),
		"finding": "unmet",
	},
	"nobody laid down to whom people can turn": {
		"facts": object.union(_with_partner, {"records": {"joint": ["essence_known", "responsibilities"]}}),
		"finding": "unmet",
	},
	"nobody laid down who carries out which duty": {
		"facts": object.union(_with_partner, {"records": {"joint": ["essence_known", "rights_and_information"]}}),
		"finding": "unmet",
	},
	"nothing was agreed": {
		"facts": object.union(_with_partner, {"records": {"joint": []}}),
		"finding": "unmet",
	},
	"a supplier that only does what it is told": {
		"facts": object.union(_with_partner, {"personal_data": {"handled_by": ["own_staff", "processor"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_with_partner, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what was agreed": {
		"facts": _with_partner,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
