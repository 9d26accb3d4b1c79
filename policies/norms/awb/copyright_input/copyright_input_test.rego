package norms.awb.copyright_input_test

import data.lib.testing
import data.norms.awb.copyright_input as norm

_works_go_in := {"system": {"technique": "ai"}, "copyright": {"uses": ["works_as_input"]}}

cases := {
	"articles with a licence of the publisher": {
		"facts": object.union(_works_go_in, {"copyright": {"settled": ["permission"]}}),
		"finding": "met",
	},
	"text mining that the maker did not exclude": {
		"facts": object.union(_works_go_in, {"copyright": {"settled": ["exception"]}}),
		"finding": "met",
	},
	"text mining before the law allowed it": {
		"facts": object.union(_works_go_in, {"copyright": {"settled": ["exception"]}}),
		"as_of": "2021-06-06",
		"finding": "unmet",
	},
	"articles copied without asking": {
		"facts": object.union(_works_go_in, {"copyright": {"settled": []}}),
		"finding": "unmet",
	},
	"only the municipality's own documents": {
		"facts": object.union(_works_go_in, {"copyright": {"uses": []}}),
		"finding": "not_applicable",
	},
	"fixed rules": {
		"facts": object.union(_works_go_in, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether there is permission": {
		"facts": _works_go_in,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
