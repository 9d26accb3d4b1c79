package norms.org.publication_other_test

import data.lib.testing
import data.norms.org.publication_other as norm

_situation := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"decision": {"legal_effect": false, "categorises": false},
}

cases := {
	"fixed rules without great effect, published": {
		"facts": object.union(_situation, {"publication": {"algoritmeregister": true}}),
		"finding": "met",
	},
	"fixed rules without great effect, not published": {
		"facts": object.union(_situation, {"publication": {"algoritmeregister": false}}),
		"finding": "unmet",
	},
	"an algorithm with legal effects, which belongs in another category": {
		"facts": object.union(_situation, {"decision": {"legal_effect": true}}),
		"finding": "not_applicable",
	},
	"an algorithm that the municipality does not use": {
		"facts": object.union(_situation, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether it was published": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what effect it has": {
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
