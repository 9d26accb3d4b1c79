package norms.org.retired_in_register_test

import data.lib.testing
import data.norms.org.retired_in_register as norm

_situation := {"system": {"technique": "rules"}, "publication": {"algoritmeregister": true}}

cases := {
	"the register says that it is out of use": {
		"facts": object.union(_situation, {"information_management": {"ended": ["register_updated"]}}),
		"finding": "met",
	},
	"the register still says that it is in use": {
		"facts": object.union(_situation, {"information_management": {"ended": []}}),
		"finding": "unmet",
	},
	"an AI system, and only its personal data were deleted": {
		"facts": object.union(_situation, {
			"system": {"technique": "ai"},
			"information_management": {"ended": ["data_deleted"]},
		}),
		"finding": "unmet",
	},
	"it never was in the register": {
		"facts": object.union(_situation, {"publication": {"algoritmeregister": false}}),
		"finding": "not_applicable",
	},
	"no algorithm at all": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was done": {
		"facts": _situation,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
