package norms.awb.equal_treatment_work_test

import data.lib.testing
import data.norms.awb.equal_treatment_work as norm

_applicants := {
	"system": {"technique": "ai"},
	"decision": {"system_role": "informs"},
	"persons": {"groups": ["job_applicants"]},
}

cases := {
	"a ranking of applicants that was examined": {
		"facts": object.union(_applicants, {
			"public_law": {"equality": ["differences_justified", "no_protected_trait", "proxies_examined"]},
		}),
		"finding": "met",
	},
	"older applicants end up lower and nobody knows why": {
		"facts": object.union(_applicants, {"public_law": {"equality": ["no_protected_trait", "proxies_examined"]}}),
		"finding": "unmet",
	},
	"sex counts in the ranking": {
		"facts": object.union(_applicants, {"public_law": {"equality": ["differences_justified", "proxies_examined"]}}),
		"finding": "unmet",
	},
	"nobody looked whether the school gives away origin": {
		"facts": object.union(_applicants, {"public_law": {"equality": ["differences_justified", "no_protected_trait"]}}),
		"finding": "unmet",
	},
	"nothing was examined": {
		"facts": object.union(_applicants, {"public_law": {"equality": []}}),
		"finding": "unmet",
	},
	"a selection of residents": {
		"facts": object.union(_applicants, {"persons": {"groups": ["residents"]}}),
		"finding": "not_applicable",
	},
	"a vacancy that is shown to some people only": {
		"facts": object.union(_applicants, {
			"decision": {"system_role": "none", "categorises": true},
			"public_law": {"equality": []},
		}),
		"finding": "unmet",
	},
	"a system that has no part in decisions and divides nobody": {
		"facts": object.union(_applicants, {"decision": {"system_role": "none", "categorises": false}}),
		"finding": "not_applicable",
	},
	"applicants chosen without an algorithm": {
		"facts": object.union(_applicants, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was examined": {
		"facts": _applicants,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
