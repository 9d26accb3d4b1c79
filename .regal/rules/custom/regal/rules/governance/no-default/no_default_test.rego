package custom.regal.rules.governance["no-default_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-default"] as rule

cases := {
	"a default in a norm": {
		"module": testing.norm(`default met := false`),
		"lines": {2},
	},
	"a default in a concept": {
		"module": testing.concept(`
default deployer := false`),
		"lines": {3},
	},
	"no default": {
		"module": testing.norm(`met if input.facts.a.b`),
		"lines": set(),
	},
	"a default in the verdict": {
		"module": testing.verdict(`default found := false`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
