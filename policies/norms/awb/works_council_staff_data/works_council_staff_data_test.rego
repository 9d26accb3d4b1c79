package norms.awb.works_council_staff_data_test

import data.lib.testing
import data.norms.awb.works_council_staff_data as norm

_at_work := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"works_council": {"subjects": ["staff_data_rules"]},
	"persons": {"groups": ["staff"]},
}

cases := {
	"the works council consented to the rules": {
		"facts": object.union(_at_work, {"works_council": {"steps": ["consent_data_rules"]}}),
		"finding": "met",
	},
	"the rules were made without the works council": {
		"facts": object.union(_at_work, {"works_council": {"steps": []}}),
		"finding": "unmet",
	},
	"a system that changes no rules on staff data": {
		"facts": object.union(_at_work, {"works_council": {"subjects": []}}),
		"finding": "not_applicable",
	},
	"a system that is not about staff": {
		"facts": object.union(_at_work, {"persons": {"groups": ["residents"]}}),
		"finding": "not_applicable",
	},
	"a system that the municipality only builds for others": {
		"facts": object.union(_at_work, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a tool in which nothing calculates": {
		"facts": object.union(_at_work, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the works council consented": {
		"facts": _at_work,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
