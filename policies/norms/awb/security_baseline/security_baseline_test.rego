package norms.awb.security_baseline_test

import data.lib.testing
import data.norms.awb.security_baseline as norm

_in_use := {"system": {"technique": "rules", "used_by_municipality": true}}

cases := {
	"all measures are taken": {
		"facts": object.union(_in_use, {
			"security": {
				"measures": ["access_limited", "from_start", "incident_plan", "logged", "patched", "restorable"],
			},
		}),
		"finding": "met",
	},
	"everybody can get in": {
		"facts": object.union(_in_use, {
			"security": {"measures": ["from_start", "incident_plan", "logged", "patched", "restorable"]},
		}),
		"finding": "unmet",
	},
	"security came in afterwards": {
		"facts": object.union(_in_use, {
			"security": {"measures": ["access_limited", "incident_plan", "logged", "patched", "restorable"]},
		}),
		"finding": "unmet",
	},
	"there is no plan for incidents": {
		"facts": object.union(_in_use, {
			"security": {"measures": ["access_limited", "from_start", "logged", "patched", "restorable"]},
		}),
		"finding": "unmet",
	},
	"nobody can see who did what": {
		"facts": object.union(_in_use, {
			"security": {"measures": ["access_limited", "from_start", "incident_plan", "patched", "restorable"]},
		}),
		"finding": "unmet",
	},
	"weak spots remain open": {
		"facts": object.union(_in_use, {
			"security": {"measures": ["access_limited", "from_start", "incident_plan", "logged", "restorable"]},
		}),
		"finding": "unmet",
	},
	"there is no backup": {
		"facts": object.union(_in_use, {
			"security": {"measures": ["access_limited", "from_start", "incident_plan", "logged", "patched"]},
		}),
		"finding": "unmet",
	},
	"nothing is secured": {
		"facts": object.union(_in_use, {"security": {"measures": []}}),
		"finding": "unmet",
	},
	"a system that the municipality only builds for others": {
		"facts": object.union(_in_use, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a tool in which nothing calculates": {
		"facts": object.union(_in_use, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows how the system is secured": {
		"facts": _in_use,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
