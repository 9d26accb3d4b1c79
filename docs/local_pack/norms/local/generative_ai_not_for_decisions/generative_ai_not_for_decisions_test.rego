package norms.local.generative_ai_not_for_decisions_test

import data.lib.testing
import data.norms.local.generative_ai_not_for_decisions as norm

_situation := {
	"system": {"technique": "generative_ai"},
	"decision": {"legal_effect": true, "system_role": "informs"},
}

cases := {
	"generative AI drafts a decision that a person takes, which the national position allows": {
		"facts": _situation,
		"finding": "unmet",
	},
	"generative AI decides by itself": {
		"facts": object.union(_situation, {"decision": {"system_role": "decides"}}),
		"finding": "unmet",
	},
	"generative AI on which no decision depends": {
		"facts": object.union(_situation, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"generative AI writes a news item": {
		"facts": object.union(_situation, {"decision": {"legal_effect": false}}),
		"finding": "not_applicable",
	},
	"a model that predicts and makes nothing new": {
		"facts": object.union(_situation, {"system": {"technique": "ai"}}),
		"finding": "not_applicable",
	},
	"nobody knows what is done with the output": {
		"facts": {
			"system": {"technique": "generative_ai"},
			"decision": {"legal_effect": true},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
