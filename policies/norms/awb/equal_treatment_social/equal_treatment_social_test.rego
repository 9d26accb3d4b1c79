package norms.awb.equal_treatment_social_test

import data.lib.testing
import data.norms.awb.equal_treatment_social as norm

_benefit := {
	"system": {"technique": "rules"},
	"decision": {"system_role": "informs", "legal_effect": true},
	"automated": {"formal_decision": true},
	"public_law": {"decision_traits": ["social_benefit"]},
}

cases := {
	"checks on benefits that were examined": {
		"facts": object.union(_benefit, {
			"public_law": {"equality": ["differences_justified", "no_protected_trait", "proxies_examined"]},
		}),
		"finding": "met",
	},
	"people with a foreign name are checked more often and nobody knows why": {
		"facts": object.union(_benefit, {"public_law": {"equality": ["no_protected_trait", "proxies_examined"]}}),
		"finding": "unmet",
	},
	"country of birth counts in the risk": {
		"facts": object.union(_benefit, {"public_law": {"equality": ["differences_justified", "proxies_examined"]}}),
		"finding": "unmet",
	},
	"nobody looked whether language gives away origin": {
		"facts": object.union(_benefit, {"public_law": {"equality": ["differences_justified", "no_protected_trait"]}}),
		"finding": "unmet",
	},
	"nothing was examined": {
		"facts": object.union(_benefit, {"public_law": {"equality": []}}),
		"finding": "unmet",
	},
	"a permit for a dormer": {
		"facts": object.union(_benefit, {"public_law": {"decision_traits": []}}),
		"finding": "not_applicable",
	},
	"an output that leads to no formal decision": {
		"facts": object.union(_benefit, {"automated": {"formal_decision": false}}),
		"finding": "not_applicable",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_benefit, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision that no algorithm has a part in": {
		"facts": object.union(_benefit, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was examined": {
		"facts": _benefit,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
