package norms.org.iama_test

import data.lib.testing
import data.norms.org.iama as norm

_sorts_residents := {
	"system": {"technique": "rules"},
	"practice": {"kinds": []},
	"decision": {"legal_effect": false, "categorises": true},
	"area": {"annex_iii": []},
	"product": {"annex_i": "none"},
}

cases := {
	"fixed rules that sort residents, with an IAMA": {
		"facts": object.union(_sorts_residents, {"governance": {"iama_done": true}}),
		"finding": "met",
	},
	"fixed rules that sort residents, without an IAMA": {
		"facts": object.union(_sorts_residents, {"governance": {"iama_done": false}}),
		"finding": "unmet",
	},
	"a high-risk system without an IAMA": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"practice": {"kinds": []},
			"area": {"annex_iii": ["p5a_public_benefits"]},
			"persons": {"profiling": true},
			"governance": {"iama_done": false},
		},
		"finding": "unmet",
	},
	"plain rules without consequences for people": {
		"facts": object.union(_sorts_residents, {"decision": {"categorises": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether an IAMA was done": {
		"facts": _sorts_residents,
		"finding": "unknown",
	},
	"nobody knows whether the rules have consequences": {
		"facts": {"system": {"technique": "rules"}, "governance": {"iama_done": false}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
