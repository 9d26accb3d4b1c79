package norms.org.knowledge_makers_test

import data.lib.testing
import data.norms.org.knowledge_makers as norm

_situation := {"system": {"technique": "ai", "developed_by": "in_house"}}

cases := {
	"those who build it have the expert level": {
		"facts": object.union(_situation, {"knowledge": {"held": ["makers"]}}),
		"finding": "met",
	},
	"those who build it do not have the expert level": {
		"facts": object.union(_situation, {"knowledge": {"held": []}}),
		"finding": "unmet",
	},
	"built together with partners, and only the users have their level": {
		"facts": object.union(_situation, {
			"system": {"developed_by": "with_partners"},
			"knowledge": {"held": ["users_basic"]},
		}),
		"finding": "unmet",
	},
	"a supplier builds it": {
		"facts": object.union(_situation, {"system": {"developed_by": "supplier"}}),
		"finding": "not_applicable",
	},
	"fixed rules that people wrote down": {
		"facts": object.union(_situation, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"nobody knows who has the knowledge": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows who builds it": {
		"facts": {"system": {"technique": "ai"}, "knowledge": {"held": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
