package custom.regal.rules.governance["no-every_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-every"] as rule

cases := {
	"every over a fact": {
		"module": testing.norm(`met if {
	every x in input.facts.a.b {
		x == "a"
	}
}`),
		"lines": {3},
	},
	"every in a comprehension": {
		"module": testing.concept(`odd if count({1 | every x in input.facts.a.b { x == "a" }}) > 0`),
		"lines": {2},
	},
	"conditions that are written out": {
		"module": testing.norm(`met if {
	input.facts.a.b
	input.facts.a.c
}`),
		"lines": set(),
	},
	"every in the verdict": {
		"module": testing.verdict(`all if {
	every x in [1] {
		x == 1
	}
}`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
