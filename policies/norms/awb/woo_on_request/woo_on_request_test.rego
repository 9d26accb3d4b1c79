package norms.awb.woo_on_request_test

import data.lib.testing
import data.norms.awb.woo_on_request as norm

_in_use := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"documents that can be found and are not secret as a whole": {
		"facts": object.union(_in_use, {"public_law": {"openness": ["findable", "no_blanket_secrecy"]}}),
		"finding": "met",
	},
	"a contract that keeps everything secret": {
		"facts": object.union(_in_use, {"public_law": {"openness": ["findable"]}}),
		"finding": "unmet",
	},
	"documents that nobody can find": {
		"facts": object.union(_in_use, {"public_law": {"openness": ["no_blanket_secrecy"]}}),
		"finding": "unmet",
	},
	"nothing is arranged": {
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
	"nobody knows whether the documents can be found": {
		"facts": _in_use,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
