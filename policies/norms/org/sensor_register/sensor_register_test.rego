package norms.org.sensor_register_test

import data.lib.testing
import data.norms.org.sensor_register as norm

_situation := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"supplier": {"connections": ["public_sensors"]},
}

cases := {
	"the register says where the counter stands and what it collects": {
		"facts": object.union(_situation, {"sensors": {"registered": ["data", "place"]}}),
		"finding": "met",
	},
	"a camera that is not in the register": {
		"facts": object.union(_situation, {
			"supplier": {"connections": ["public_sensors", "runs_outside"]},
			"sensors": {"registered": []},
		}),
		"finding": "unmet",
	},
	"the register says where it stands and not what it collects": {
		"facts": object.union(_situation, {"sensors": {"registered": ["place"]}}),
		"finding": "unmet",
	},
	"the register says what it collects and not where it stands": {
		"facts": object.union(_situation, {"sensors": {"registered": ["data"]}}),
		"finding": "unmet",
	},
	"no sensor in a public place": {
		"facts": object.union(_situation, {"supplier": {"connections": ["runs_outside"]}}),
		"finding": "not_applicable",
	},
	"a sensor without any algorithm": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what is in the register": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows whether there is a sensor": {
		"facts": {"system": {"technique": "ai", "used_by_municipality": true}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
