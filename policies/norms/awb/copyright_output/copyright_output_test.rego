package norms.awb.copyright_output_test

import data.lib.testing
import data.norms.awb.copyright_output as norm

_spread := {"system": {"technique": "generative_ai"}, "copyright": {"uses": ["output_spread"]}}

cases := {
	"texts that are checked before they are published": {
		"facts": object.union(_spread, {"copyright": {"settled": ["output_checked"]}}),
		"finding": "met",
	},
	"texts that go online unread": {
		"facts": object.union(_spread, {"copyright": {"settled": []}}),
		"finding": "unmet",
	},
	"a summary for internal use": {
		"facts": object.union(_spread, {"copyright": {"uses": []}}),
		"finding": "not_applicable",
	},
	"a model that predicts the number of calls": {
		"facts": object.union(_spread, {"system": {"technique": "ai"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the output is checked": {
		"facts": _spread,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
