package norms.awb.works_council_technology_test

import data.lib.testing
import data.norms.awb.works_council_technology as norm

_at_work := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"works_council": {"subjects": ["important_technology"]},
}

cases := {
	"the works council could advise in time": {
		"facts": object.union(_at_work, {"works_council": {"steps": ["advice_asked"]}}),
		"finding": "met",
	},
	"the works council heard of it from the newspaper": {
		"facts": object.union(_at_work, {"works_council": {"steps": []}}),
		"finding": "unmet",
	},
	"a small tool that changes little": {
		"facts": object.union(_at_work, {"works_council": {"subjects": []}}),
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
	"nobody knows whether the works council could advise": {
		"facts": _at_work,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
