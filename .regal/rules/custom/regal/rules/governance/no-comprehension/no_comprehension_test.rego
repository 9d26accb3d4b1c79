package custom.regal.rules.governance["no-comprehension_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-comprehension"] as rule

cases := {
	"a set comprehension over a fact": {
		"module": testing.norm(`applies if count({x | some x in input.facts.a.b}) > 1`),
		"lines": {2},
	},
	"an array comprehension in a concept": {
		"module": testing.concept(`many if {
	count([x | some x in input.facts.a.b]) > 1
}`),
		"lines": {3},
	},
	"an object comprehension in a head": {
		"module": testing.concept(`odd := {x: 1 | some x in input.facts.a.b}`),
		"lines": {2},
	},
	"a partial set": {
		"module": testing.concept(`grounds contains "a" if "a" in input.facts.a.b

many if count(grounds) >= 2`),
		"lines": set(),
	},
	"a comprehension in a test": {
		"module": testing.norm_test(`found := {x | some x in [1]}`),
		"lines": set(),
	},
	"a comprehension in the verdict": {
		"module": testing.verdict(`found := {x | some x in [1]}`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
