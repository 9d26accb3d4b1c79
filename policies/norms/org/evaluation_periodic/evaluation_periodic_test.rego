package norms.org.evaluation_periodic_test

import data.lib.testing
import data.norms.org.evaluation_periodic as norm

_plain_rules := {
	"system": {"technique": "rules", "used_by_municipality": true},
	"practice": {"kinds": []},
	"decision": {"legal_effect": false, "categorises": false},
	"area": {"annex_iii": []},
	"product": {"annex_i": "none"},
}

cases := {
	"an AI system that is examined by a plan": {
		"facts": object.union(_plain_rules, {
			"system": {"technique": "ai"},
			"governance": {"arranged": ["evaluation_planned"]},
		}),
		"finding": "met",
	},
	"fixed rules that sort residents, examined by a plan": {
		"facts": object.union(_plain_rules, {
			"decision": {"categorises": true},
			"governance": {"arranged": ["evaluation_planned"]},
		}),
		"finding": "met",
	},
	"an AI system that nobody will examine again": {
		"facts": object.union(_plain_rules, {
			"system": {"technique": "ai"},
			"governance": {"arranged": ["responsible_person"]},
		}),
		"finding": "unmet",
	},
	"fixed rules with legal effects that nobody will examine again": {
		"facts": object.union(_plain_rules, {"decision": {"legal_effect": true}, "governance": {"arranged": []}}),
		"finding": "unmet",
	},
	"plain rules without consequences for people": {
		"facts": _plain_rules,
		"finding": "not_applicable",
	},
	"an AI system that the municipality does not use": {
		"facts": object.union(_plain_rules, {"system": {"technique": "ai", "used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether there is a plan": {
		"facts": object.union(_plain_rules, {"system": {"technique": "ai"}}),
		"finding": "unknown",
	},
	"nobody knows whether the rules have consequences": {
		"facts": {
			"system": {"technique": "rules", "used_by_municipality": true},
			"governance": {"arranged": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
