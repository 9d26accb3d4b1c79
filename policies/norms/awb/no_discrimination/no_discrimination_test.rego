package norms.awb.no_discrimination_test

import data.lib.testing
import data.norms.awb.no_discrimination as norm

_selection := {"system": {"technique": "rules"}, "decision": {"system_role": "informs", "categorises": true}}

cases := {
	"a selection that was examined and compared": {
		"facts": object.union(_selection, {
			"public_law": {
				"equality": [
					"differences_justified",
					"no_protected_trait",
					"outcomes_compared",
					"proxies_examined",
				],
			},
		}),
		"finding": "met",
	},
	"one neighbourhood is checked far more often and nobody knows why": {
		"facts": object.union(_selection, {
			"public_law": {"equality": ["no_protected_trait", "outcomes_compared", "proxies_examined"]},
		}),
		"finding": "unmet",
	},
	"nationality counts in the output": {
		"facts": object.union(_selection, {
			"public_law": {"equality": ["differences_justified", "outcomes_compared", "proxies_examined"]},
		}),
		"finding": "unmet",
	},
	"nobody compared the outcomes for groups": {
		"facts": object.union(_selection, {
			"public_law": {"equality": ["differences_justified", "no_protected_trait", "proxies_examined"]},
		}),
		"finding": "unmet",
	},
	"nobody looked whether the postcode gives away origin": {
		"facts": object.union(_selection, {
			"public_law": {"equality": ["differences_justified", "no_protected_trait", "outcomes_compared"]},
		}),
		"finding": "unmet",
	},
	"nothing was examined": {
		"facts": object.union(_selection, {"public_law": {"equality": []}}),
		"finding": "unmet",
	},
	"letters that go to some neighbourhoods first, without any decision": {
		"facts": object.union(_selection, {"decision": {"system_role": "none"}, "public_law": {"equality": []}}),
		"finding": "unmet",
	},
	"a forecast of the water level": {
		"facts": object.union(_selection, {"decision": {"system_role": "none", "categorises": false}}),
		"finding": "not_applicable",
	},
	"a decision that no algorithm has a part in": {
		"facts": object.union(_selection, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was examined": {
		"facts": _selection,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
