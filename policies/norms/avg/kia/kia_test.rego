package norms.avg.kia_test

import data.lib.testing
import data.norms.avg.kia as norm

_for_minors := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"risk_factors": ["for_minors"]},
	"system": {"technique": "rules", "interacts_with_people": true},
}

cases := {
	"an app for young people with a KIA": {
		"facts": object.union(_for_minors, {"data_subjects": {"kia_done": true}}),
		"finding": "met",
	},
	"an app for young people without a KIA": {
		"facts": object.union(_for_minors, {"data_subjects": {"kia_done": false}}),
		"finding": "unmet",
	},
	"an app that minors merely may use too": {
		"facts": object.union(_for_minors, {"dpia": {"risk_factors": ["minors_not_excluded"]}}),
		"finding": "not_applicable",
	},
	"a system that only staff see": {
		"facts": object.union(_for_minors, {"system": {"interacts_with_people": false}}),
		"finding": "not_applicable",
	},
	"a service in which nothing calculates": {
		"facts": object.union(_for_minors, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether there is a KIA": {
		"facts": _for_minors,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
