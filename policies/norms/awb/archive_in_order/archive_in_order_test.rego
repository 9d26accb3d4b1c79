package norms.awb.archive_in_order_test

import data.lib.testing
import data.norms.awb.archive_in_order as norm

_in_use := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"documents in order and a plan for destruction": {
		"facts": object.union(_in_use, {"archive": {"arranged": ["destruction", "in_order"]}}),
		"finding": "met",
	},
	"everything is kept for ever": {
		"facts": object.union(_in_use, {"archive": {"arranged": ["in_order"]}}),
		"finding": "unmet",
	},
	"old versions cannot be found any more": {
		"facts": object.union(_in_use, {"archive": {"arranged": ["destruction"]}}),
		"finding": "unmet",
	},
	"nothing is arranged": {
		"facts": object.union(_in_use, {"archive": {"arranged": []}}),
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
	"nobody knows how the documents are kept": {
		"facts": _in_use,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
