package norms.genai.input_kept_out_test

import data.lib.testing
import data.norms.genai.input_kept_out as norm

_situation := {"system": {"technique": "generative_ai"}}

cases := {
	"those who work with it know that no sensitive data go in": {
		"facts": object.union(_situation, {"generative": {"arranged": ["sensitive_input_kept_out"]}}),
		"finding": "met",
	},
	"nobody told what must not go in": {
		"facts": object.union(_situation, {"generative": {"arranged": []}}),
		"finding": "unmet",
	},
	"other things were arranged, this was not": {
		"facts": object.union(_situation, {"generative": {"arranged": ["clear_purpose", "staff_trained"]}}),
		"finding": "unmet",
	},
	"a model that predicts and makes nothing new": {
		"facts": object.union(_situation, {"system": {"technique": "ai"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was arranged": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows what technique it is": {
		"facts": {"generative": {"arranged": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
