package norms.aia.complaint_about_model_test

import data.lib.testing
import data.norms.aia.complaint_about_model as norm

# A chatbot of the municipality on a language model of somebody else.
_base := {
	"system": {"technique": "generative_ai", "developed_by": "in_house", "used_by_municipality": true},
	"general_purpose": {"model": ["built_in"], "provider_fails": true},
}

cases := {
	"a complaint was filed": {
		"facts": object.union(_base, {"general_purpose": {"complaint": "filed"}}),
		"finding": "met",
	},
	"the provider solved it": {
		"facts": object.union(_base, {"general_purpose": {"complaint": "settled"}}),
		"finding": "met",
	},
	"the municipality decided not to complain": {
		"facts": object.union(_base, {"general_purpose": {"complaint": "decided_against"}}),
		"finding": "met",
	},
	"nothing was done": {
		"facts": object.union(_base, {"general_purpose": {"complaint": "nothing"}}),
		"finding": "unmet",
	},
	"the provider of the model keeps to the law": {
		"facts": object.union(_base, {"general_purpose": {"provider_fails": false}}),
		"finding": "not_applicable",
	},
	"a model of its own": {
		"facts": object.union(_base, {"general_purpose": {"model": ["offered", "trained"]}}),
		"finding": "not_applicable",
	},
	"a bought chatbot": {
		"facts": object.union(_base, {"system": {"developed_by": "supplier"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was done with it": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
