package norms.avg.security_test

import data.lib.testing
import data.norms.avg.security as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"security that fits the risk": {
		"facts": object.union(_residents_data, {
			"security": {
				"measures": ["access_limited", "available", "encrypted", "restorable", "risk_weighed", "tested"],
			},
		}),
		"finding": "met",
	},
	"everybody can reach the data": {
		"facts": object.union(_residents_data, {
			"security": {"measures": ["available", "encrypted", "restorable", "risk_weighed", "tested"]},
		}),
		"finding": "unmet",
	},
	"the system breaks at the first blow": {
		"facts": object.union(_residents_data, {
			"security": {"measures": ["access_limited", "encrypted", "restorable", "risk_weighed", "tested"]},
		}),
		"finding": "unmet",
	},
	"data are stored unprotected": {
		"facts": object.union(_residents_data, {
			"security": {"measures": ["access_limited", "available", "restorable", "risk_weighed", "tested"]},
		}),
		"finding": "unmet",
	},
	"there is no backup": {
		"facts": object.union(_residents_data, {
			"security": {"measures": ["access_limited", "available", "encrypted", "risk_weighed", "tested"]},
		}),
		"finding": "unmet",
	},
	"nobody examined the risk": {
		"facts": object.union(_residents_data, {
			"security": {"measures": ["access_limited", "available", "encrypted", "restorable", "tested"]},
		}),
		"finding": "unmet",
	},
	"security is never tested": {
		"facts": object.union(_residents_data, {
			"security": {"measures": ["access_limited", "available", "encrypted", "restorable", "risk_weighed"]},
		}),
		"finding": "unmet",
	},
	"nothing is secured": {
		"facts": object.union(_residents_data, {"security": {"measures": []}}),
		"finding": "unmet",
	},
	"no personal data at all": {
		"facts": object.union(_residents_data, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_residents_data, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows how the data are secured": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
