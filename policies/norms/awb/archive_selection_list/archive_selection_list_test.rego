package norms.awb.archive_selection_list_test

import data.lib.testing
import data.norms.awb.archive_selection_list as norm

_in_use := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"each kind of document has its place in the selection list": {
		"facts": object.union(_in_use, {"archive": {"arranged": ["selection_list"]}}),
		"finding": "met",
	},
	"nobody looked at the selection list": {
		"facts": object.union(_in_use, {"archive": {"arranged": ["in_order"]}}),
		"finding": "unmet",
	},
	"a system that the municipality only builds for others": {
		"facts": object.union(_in_use, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a tool in which nothing calculates": {
		"facts": object.union(_in_use, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows which period holds": {
		"facts": _in_use,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
