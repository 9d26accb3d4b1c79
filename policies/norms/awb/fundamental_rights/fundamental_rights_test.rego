package norms.awb.fundamental_rights_test

import data.lib.testing
import data.norms.awb.fundamental_rights as norm

_impactful := {"system": {"technique": "rules"}, "decision": {"legal_effect": true}}

cases := {
	"each right was examined": {
		"facts": object.union(_impactful, {"public_law": {"rights": ["in_law", "listed", "needed_and_fitting"]}}),
		"finding": "met",
	},
	"nobody named the law that allows it": {
		"facts": object.union(_impactful, {"public_law": {"rights": ["listed", "needed_and_fitting"]}}),
		"finding": "unmet",
	},
	"nobody listed the rights": {
		"facts": object.union(_impactful, {"public_law": {"rights": ["in_law", "needed_and_fitting"]}}),
		"finding": "unmet",
	},
	"nobody asked whether it is needed": {
		"facts": object.union(_impactful, {"public_law": {"rights": ["in_law", "listed"]}}),
		"finding": "unmet",
	},
	"nothing was written down": {
		"facts": object.union(_impactful, {"public_law": {"rights": []}}),
		"finding": "unmet",
	},
	"fixed rules that touch nobody": {
		"facts": object.union(_impactful, {"decision": {"legal_effect": false, "categorises": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what was written down": {
		"facts": _impactful,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
