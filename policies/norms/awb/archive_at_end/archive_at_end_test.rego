package norms.awb.archive_at_end_test

import data.lib.testing
import data.norms.awb.archive_at_end as norm

_in_use := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"what stays was moved and the rest was destroyed": {
		"facts": object.union(_in_use, {"archive": {"at_end": ["destroyed", "kept"]}}),
		"finding": "met",
	},
	"the supplier still has the data": {
		"facts": object.union(_in_use, {"archive": {"at_end": ["kept"]}}),
		"finding": "unmet",
	},
	"everything was thrown away": {
		"facts": object.union(_in_use, {"archive": {"at_end": ["destroyed"]}}),
		"finding": "unmet",
	},
	"nobody did anything": {
		"facts": object.union(_in_use, {"archive": {"at_end": []}}),
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
	"nobody knows what became of the documents": {
		"facts": _in_use,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
