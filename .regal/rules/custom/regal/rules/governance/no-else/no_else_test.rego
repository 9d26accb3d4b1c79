package custom.regal.rules.governance["no-else_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-else"] as rule

cases := {
	"an else in a norm": {
		"module": testing.norm(`met if {
	input.facts.a.b
} else := true if {
	input.facts.a.c
}`),
		"lines": {4},
	},
	"both elses of a chain": {
		"module": testing.concept(`date := "2026-01-01" if {
	input.facts.a.b
}
else := "2027-01-01" if {
	input.facts.a.c
}
else := "2028-01-01"`),
		"lines": {5, 8},
	},
	"rules that exclude each other": {
		"module": testing.concept(`date := "2026-01-01" if input.facts.a.b

date := "2027-01-01" if not input.facts.a.b`),
		"lines": set(),
	},
	"an else in a test": {
		"module": testing.norm_test(`f(x) := 1 if {
	x
} else := 2`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
