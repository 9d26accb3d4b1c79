package custom.regal.rules.governance["no-negated-comparison_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-negated-comparison"] as rule

cases := {
	"not greater than": {
		"module": testing.norm(`applies if not input.facts.a.n > 3`),
		"lines": {2},
	},
	"not at least": {
		"module": testing.norm(`applies if not input.facts.a.n >= 3`),
		"lines": {2},
	},
	"not less than": {
		"module": testing.norm(`applies if not input.facts.a.n < 3`),
		"lines": {2},
	},
	"not at most": {
		"module": testing.concept(`few if {
	not count(input.facts.a.b) <= 3
}`),
		"lines": {3},
	},
	"not unequal": {
		"module": testing.norm(`applies if not input.facts.a.n != 3`),
		"lines": {2},
	},
	"the opposite comparison": {
		"module": testing.norm(`applies if input.facts.a.n <= 3`),
		"lines": set(),
	},
	"not a fact": {
		"module": testing.norm(`applies if not input.facts.a.b`),
		"lines": set(),
	},
	"not equal to a code": {
		"module": testing.norm(`applies if not input.facts.a.b == "c"`),
		"lines": set(),
	},
	"not among the answers": {
		"module": testing.norm(`applies if not "c" in input.facts.a.b`),
		"lines": set(),
	},
	"a negated comparison in the verdict": {
		"module": testing.verdict(`found if not 1 > 3`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
