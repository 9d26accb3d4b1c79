package norms.org.partners_share_responsibility_test

import data.lib.testing
import data.norms.org.partners_share_responsibility as norm

_situation := {"system": {"technique": "ai", "developed_by": "with_partners"}}

cases := {
	"the partners bear responsibility together": {
		"facts": object.union(_situation, {"partners": {"agreed": ["responsibility"]}}),
		"finding": "met",
	},
	"nobody is responsible for the consequences": {
		"facts": object.union(_situation, {"partners": {"agreed": []}}),
		"finding": "unmet",
	},
	"plain rules, and the partners agreed on something else": {
		"facts": object.union(_situation, {"system": {"technique": "rules"}, "partners": {"agreed": ["maker_duties"]}}),
		"finding": "unmet",
	},
	"a supplier makes it": {
		"facts": object.union(_situation, {"system": {"developed_by": "supplier"}}),
		"finding": "not_applicable",
	},
	"partners make something that is no algorithm": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the partners agreed": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows who makes it": {
		"facts": {"system": {"technique": "ai"}, "partners": {"agreed": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
