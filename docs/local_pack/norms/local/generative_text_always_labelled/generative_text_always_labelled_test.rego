package norms.local.generative_text_always_labelled_test

import data.lib.testing
import data.norms.local.generative_text_always_labelled as norm

_situation := {"system": {"technique": "generative_ai"}, "transparency": {"text_informs_public": true}}

cases := {
	"the news item says that AI wrote it": {
		"facts": object.union(_situation, {"transparency": {"text_notice": ["says_artificial"]}}),
		"finding": "met",
	},
	"an editor reviewed the text and it does not say that AI wrote it, which the AI Act allows": {
		"facts": object.union(_situation, {
			"transparency": {"text_editing": ["editorial_responsibility", "human_review"], "text_notice": []},
		}),
		"finding": "unmet",
	},
	"a letter to one person": {
		"facts": object.union(_situation, {"transparency": {"text_informs_public": false}}),
		"finding": "not_applicable",
	},
	"a model that predicts and makes nothing new": {
		"facts": object.union(_situation, {"system": {"technique": "ai"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the text says": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
