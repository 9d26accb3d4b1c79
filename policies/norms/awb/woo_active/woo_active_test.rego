package norms.awb.woo_active_test

import data.lib.testing
import data.norms.awb.woo_active as norm

_in_use := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"an explanation on the website": {
		"facts": object.union(_in_use, {"public_law": {"openness": ["published"]}}),
		"finding": "met",
	},
	"it was written down why publishing takes too much effort": {
		"facts": object.union(_in_use, {"public_law": {"openness": ["too_much_effort"]}}),
		"finding": "met",
	},
	"nothing is public and nobody said why": {
		"facts": object.union(_in_use, {"public_law": {"openness": []}}),
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
	"nobody knows what is public": {
		"facts": _in_use,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
