package classification.automated_decision_test

import data.classification.automated_decision as concept

_decides := {"system": {"technique": "rules"}, "decision": {"system_role": "decides", "legal_effect": true}}

_informs := {
	"system": {"technique": "ai"},
	"decision": {"system_role": "informs", "legal_effect": true, "significant_influence": true},
}

cases := {
	"fixed rules that are no AI decide with legal effect": {"facts": _decides, "holds": {"automated_decision"}},
	"the decision is open to objection": {
		"facts": object.union(_decides, {"automated": {"formal_decision": true}}),
		"holds": {"automated_decision", "formal_decision"},
	},
	"the decision affects nobody strongly": {
		"facts": object.union(_decides, {"decision": {"legal_effect": false}, "automated": {"formal_decision": true}}),
		"holds": set(),
	},
	"no algorithm has a part in it": {
		"facts": object.union(_decides, {
			"system": {"technique": "no_algorithm"},
			"automated": {"formal_decision": true, "output_settles": true},
		}),
		"holds": set(),
	},
	"a score that settles the decision": {
		"facts": object.union(_informs, {"automated": {"output_settles": true, "formal_decision": false}}),
		"holds": {"automated_decision"},
	},
	"a score that people weigh in a formal decision": {
		"facts": object.union(_informs, {"automated": {"output_settles": false, "formal_decision": true}}),
		"holds": {"formal_decision"},
	},
	"a score that hardly matters": {
		"facts": object.union(_informs, {
			"decision": {"significant_influence": false},
			"automated": {"output_settles": true, "formal_decision": false},
		}),
		"holds": set(),
	},
	"the system has no part in decisions": {
		"facts": object.union(_informs, {
			"decision": {"system_role": "none"},
			"automated": {"output_settles": true, "formal_decision": true},
		}),
		"holds": set(),
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input.facts as case.facts
	case.holds == found
}

held contains "automated_decision" if concept.automated_decision

held contains "formal_decision" if concept.formal_decision
