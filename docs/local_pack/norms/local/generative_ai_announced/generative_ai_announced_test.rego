package norms.local.generative_ai_announced_test

import data.lib.testing
import data.norms.local.generative_ai_announced as norm

_situation := {"system": {"technique": "generative_ai"}}

cases := {
	"the desk confirmed the announcement": {
		"facts": object.union(_situation, {"local": {"announced": true}}),
		"finding": "met",
	},
	"a trial that nobody announced": {
		"facts": object.union(_situation, {"local": {"announced": false}}),
		"finding": "unmet",
	},
	"a model that predicts and makes nothing new": {
		"facts": object.union(_situation, {"system": {"technique": "ai"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether it was announced": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
