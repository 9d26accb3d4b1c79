package custom.regal.rules.governance["pure-functions_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["pure-functions"] as rule

cases := {
	"a function in a norm": {
		"module": testing.norm(`_old(date) if date < "2026-01-01"`),
		"lines": {2},
	},
	"a function in a concept": {
		"module": testing.concept(`old(date) if date < "2026-01-01"`),
		"lines": {2},
	},
	"a function in the library": {
		"module": testing.library(`old(date) if date < "2026-01-01"`),
		"lines": set(),
	},
	"a function that reads input": {
		"module": testing.library(`old(date) if date < input.as_of`),
		"lines": {2},
	},
	"a function that reads a concept": {
		"module": testing.library(`import data.classification.transition

old(date) if date < transition.chapter_iii`),
		"lines": {2, 4},
	},
	"a function that reads settings": {
		"module": testing.library(`old(date) if {
	date < data.settings.date
}`),
		"lines": {3},
	},
	"a function that uses the library": {
		"module": testing.library(`import data.lib.dates

old(date) if dates.before(date, _limit)

_limit := "2026-01-01"`),
		"lines": set(),
	},
	"a function with else": {
		"module": testing.library(`age(date) := "old" if {
	date < "2026-01-01"
}
else := "new"`),
		"lines": {5},
	},
	"a function in a test": {
		"module": testing.norm_test(`f(x) := x`),
		"lines": set(),
	},
	"a function in the verdict": {
		"module": testing.verdict(`f(x) := x if input.stage == x`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
