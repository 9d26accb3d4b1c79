package norms.org.publication_impactful_test

import data.lib.testing
import data.norms.org.publication_impactful as norm

_sorts_residents := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"practice": {"kinds": []},
	"decision": {"legal_effect": false, "categorises": true},
	"area": {"annex_iii": []},
	"product": {"annex_i": "none"},
}

cases := {
	"fixed rules that sort residents, published": {
		"facts": object.union(_sorts_residents, {"publication": {"algoritmeregister": true}}),
		"finding": "met",
	},
	"fixed rules that sort residents, not published": {
		"facts": object.union(_sorts_residents, {"publication": {"algoritmeregister": false}}),
		"finding": "unmet",
	},
	"AI without high risk that sorts residents, not published": {
		"facts": object.union(_sorts_residents, {
			"system": {"technique": "ai"},
			"publication": {"algoritmeregister": false},
		}),
		"finding": "unmet",
	},
	"a high-risk system, which has its own norm": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
			"practice": {"kinds": []},
			"area": {"annex_iii": ["p5a_public_benefits"]},
			"persons": {"profiling": true},
			"product": {"annex_i": "none"},
			"decision": {"legal_effect": true},
		},
		"finding": "not_applicable",
	},
	"plain rules without consequences for people": {
		"facts": object.union(_sorts_residents, {"decision": {"categorises": false}}),
		"finding": "not_applicable",
	},
	"an impactful algorithm that the municipality does not use": {
		"facts": object.union(_sorts_residents, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether it was published": {
		"facts": _sorts_residents,
		"finding": "unknown",
	},
	"nobody knows whether the rules have consequences": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"publication": {"algoritmeregister": false},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
