package custom.regal.rules.governance["fact-reference_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["fact-reference"] as rule

cases := {
	"a fact": {
		"module": testing.norm(`applies if input.facts.system.technique == "ai"`),
		"lines": set(),
	},
	"the date of the verdict": {
		"module": testing.norm(`applies if input.facts.system.since < input.as_of`),
		"lines": set(),
	},
	"another key of the input": {
		"module": testing.norm(`applies if input.judged.aia`),
		"lines": {2},
	},
	"a whole section": {
		"module": testing.norm(`applies if count(input.facts.system) > 0`),
		"lines": {2},
	},
	"all facts": {
		"module": testing.concept(`odd if {
	count(input.facts) > 0
}`),
		"lines": {3},
	},
	"the input as a value": {
		"module": testing.concept(`odd if count(input) > 0`),
		"lines": {2},
	},
	"a variable section": {
		"module": testing.norm(`applies if {
	some section
	input.facts[section].technique
}`),
		"lines": {4},
	},
	"a variable name": {
		"module": testing.norm(`applies if {
	some name
	input.facts.system[name]
}`),
		"lines": {4},
	},
	"part of a fact": {
		"module": testing.norm(`applies if input.facts.system.changes[0] == "x"`),
		"lines": {2},
	},
	"part of the date": {
		"module": testing.norm(`applies if input.as_of.year == 2026`),
		"lines": {2},
	},
	"a name with a hyphen": {
		"module": testing.norm(`applies if input.facts.system["own-name"]`),
		"lines": {2},
	},
	"a reference in a head": {
		"module": testing.concept(`odd := input.facts`),
		"lines": {2},
	},
	"the input in a test": {
		"module": testing.norm_test(`test_x if count(input) > 0`),
		"lines": set(),
	},
	"the input in the verdict": {
		"module": testing.verdict(`norms := input.judged`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
