package norms.avg.health_secrecy_test

import data.lib.testing
import data.norms.avg.health_secrecy as norm

_health := {
	"personal_data": {
		"processed": true,
		"handled_by": ["own_staff"],
		"special_kinds": ["health"],
		"special_exception": "health_care",
	},
	"practice": {"kinds": []},
}

cases := {
	"everybody who sees the data is bound to secrecy": {
		"facts": object.union(_health, {"sensitive": {"health_secrecy": true}}),
		"finding": "met",
	},
	"a supplier's administrator reads files and signed nothing": {
		"facts": object.union(_health, {"sensitive": {"health_secrecy": false}}),
		"finding": "unmet",
	},
	"explicit consent": {
		"facts": object.union(_health, {"personal_data": {"special_exception": "explicit_consent"}}),
		"finding": "not_applicable",
	},
	"data on belief only": {
		"facts": object.union(_health, {"personal_data": {"special_kinds": ["religion_philosophy"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_health, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows who is bound to secrecy": {
		"facts": _health,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
