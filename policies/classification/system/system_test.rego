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

test_an_ai_system_is_in_use_only_where_the_municipality_uses_it if {
	concept.ai_in_use with input.facts.system as {"technique": "ai", "used_by_municipality": true}
	not concept.ai_in_use with input.facts.system as {"technique": "ai", "used_by_municipality": false}
	not concept.ai_in_use with input.facts.system as {"technique": "rules", "used_by_municipality": true}
}

test_an_ai_system_is_in_use_outside_the_act_too if {
	concept.ai_in_use with input.facts as {
		"system": {"technique": "ai", "used_by_municipality": true},
		"scope": {"exclusions": ["science_only"]},
	}
}

held contains "algorithm" if concept.algorithm

held contains "ai_system" if concept.ai_system

held contains "generative_ai" if concept.generative_ai
