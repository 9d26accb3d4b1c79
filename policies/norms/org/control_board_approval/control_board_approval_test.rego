package norms.org.control_board_approval_test

import data.lib.testing
import data.norms.org.control_board_approval as norm

_plain_rules := {
	"system": {"technique": "rules"},
	"practice": {"kinds": []},
	"decision": {"legal_effect": false, "categorises": false},
	"area": {"annex_iii": []},
	"product": {"annex_i": "none"},
}

cases := {
	"an AI system that the board approved": {
		"facts": {"system": {"technique": "ai"}, "approvals": {"control_board": "approved"}},
		"finding": "met",
	},
	"fixed rules with legal effects that the board approved": {
		"facts": object.union(_plain_rules, {
			"decision": {"legal_effect": true},
			"approvals": {"control_board": "approved"},
		}),
		"finding": "met",
	},
	"an AI system that the board refused": {
		"facts": {"system": {"technique": "ai"}, "approvals": {"control_board": "refused"}},
		"finding": "unmet",
	},
	"generative AI that the board refused": {
		"facts": {"system": {"technique": "generative_ai"}, "approvals": {"control_board": "refused"}},
		"finding": "unmet",
	},
	"fixed rules that sort residents, refused by the board": {
		"facts": object.union(_plain_rules, {
			"decision": {"categorises": true},
			"approvals": {"control_board": "refused"},
		}),
		"finding": "unmet",
	},
	"plain rules without consequences for people": {
		"facts": _plain_rules,
		"finding": "not_applicable",
	},
	"no algorithm at all": {
		"facts": object.union(_plain_rules, {
			"system": {"technique": "no_algorithm"},
			"decision": {"legal_effect": true},
		}),
		"finding": "not_applicable",
	},
	"an AI system on which the board has not decided": {
		"facts": {"system": {"technique": "ai"}},
		"finding": "unknown",
	},
	"fixed rules of which the consequences are not known": {
		"facts": {"system": {"technique": "rules"}, "approvals": {"control_board": "refused"}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
