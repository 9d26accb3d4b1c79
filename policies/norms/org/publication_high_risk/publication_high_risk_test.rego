package norms.org.publication_high_risk_test

import data.lib.testing
import data.norms.org.publication_high_risk as norm

_benefits := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"practice": {"kinds": []},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
}

_vehicle := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"practice": {"kinds": []},
	"area": {"annex_iii": []},
	"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"},
}

cases := {
	"a high-risk system that was published": {
		"facts": object.union(_benefits, {"publication": {"algoritmeregister": true}}),
		"finding": "met",
	},
	"a high-risk system that was not published": {
		"facts": object.union(_benefits, {"publication": {"algoritmeregister": false}}),
		"finding": "unmet",
	},
	"a self-driving vehicle that was not published": {
		"facts": object.union(_vehicle, {"publication": {"algoritmeregister": false}}),
		"finding": "unmet",
	},
	"an AI system without high risk": {
		"facts": object.union(_benefits, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"fixed rules for the same purpose": {
		"facts": object.union(_benefits, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a high-risk system that the municipality does not use": {
		"facts": object.union(_benefits, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether it was published": {
		"facts": _benefits,
		"finding": "unknown",
	},
	"nobody knows whether the purpose is high-risk": {
		"facts": {
			"system": {"technique": "ai", "used_by_municipality": true},
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
