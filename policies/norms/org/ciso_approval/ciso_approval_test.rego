package norms.org.ciso_approval_test

import data.lib.testing
import data.norms.org.ciso_approval as norm

_cloud := {
	"system": {"technique": "ai"},
	"personal_data": {"processed": true},
	"practice": {"kinds": []},
	"supplier": {"connections": ["runs_outside"]},
}

cases := {
	"personal data in the cloud, approved": {
		"facts": object.union(_cloud, {"approvals": {"ciso": "approved"}}),
		"finding": "met",
	},
	"personal data in the cloud, refused": {
		"facts": object.union(_cloud, {"approvals": {"ciso": "refused"}}),
		"finding": "unmet",
	},
	"a supplier that can get in from outside, refused": {
		"facts": object.union(_cloud, {
			"supplier": {"connections": ["remote_access"]},
			"approvals": {"ciso": "refused"},
		}),
		"finding": "unmet",
	},
	"a link with municipal systems without personal data, refused": {
		"facts": object.union(_cloud, {
			"personal_data": {"processed": false},
			"supplier": {"connections": ["linked_systems", "runs_outside"]},
			"approvals": {"ciso": "refused"},
		}),
		"finding": "unmet",
	},
	"in the cloud without personal data or links": {
		"facts": object.union(_cloud, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"on the municipality's own computers, linked to other systems": {
		"facts": object.union(_cloud, {"supplier": {"connections": ["linked_systems"]}}),
		"finding": "not_applicable",
	},
	"connected to nothing": {
		"facts": object.union(_cloud, {"supplier": {"connections": []}}),
		"finding": "not_applicable",
	},
	"no algorithm at all": {
		"facts": object.union(_cloud, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"the CISO has not decided yet": {
		"facts": _cloud,
		"finding": "unknown",
	},
	"nobody knows where the system runs": {
		"facts": {
			"system": {"technique": "ai"},
			"personal_data": {"processed": true},
			"practice": {"kinds": []},
			"approvals": {"ciso": "refused"},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
