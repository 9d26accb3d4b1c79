package classification.system_test

import data.classification.system as concept

cases := {
	"nothing is calculated": {"technique": "no_algorithm", "holds": set()},
	"people wrote down the rules": {"technique": "rules", "holds": {"algorithm"}},
	"the system learned from data": {"technique": "ai", "holds": {"algorithm", "ai_system"}},
	"the system makes new text": {
		"technique": "generative_ai",
		"holds": {"algorithm", "ai_system", "generative_ai"},
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input.facts.system.technique as case.technique
	case.holds == found
}

held contains "algorithm" if concept.algorithm

held contains "ai_system" if concept.ai_system

held contains "generative_ai" if concept.generative_ai
