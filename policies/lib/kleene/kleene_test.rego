package lib.kleene_test

import data.lib.kleene

all_cases := {
	"all yes": {"values": {"yes"}, "expected": "yes"},
	"one no decides": {"values": {"yes", "no", "open"}, "expected": "no"},
	"open where nothing decides": {"values": {"yes", "open"}, "expected": "open"},
}

any_cases := {
	"none at all": {"values": set(), "expected": "no"},
	"all no": {"values": {"no"}, "expected": "no"},
	"one yes decides": {"values": {"yes", "no", "open"}, "expected": "yes"},
	"open where nothing decides": {"values": {"no", "open"}, "expected": "open"},
}

test_all_of[name] if {
	some name, case in all_cases
	case.expected == kleene.all_of(case.values)
}

test_any_of[name] if {
	some name, case in any_cases
	case.expected == kleene.any_of(case.values)
}

test_certain if {
	kleene.certain(true) == "yes"
	kleene.certain(false) == "no"
}

test_negation if {
	kleene.negation("yes") == "no"
	kleene.negation("no") == "yes"
	kleene.negation("open") == "open"
}
