package custom.regal.rules.governance["no-concept-iteration_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-concept-iteration"] as rule

cases := {
	"a named concept": {
		"module": testing.norm(`import data.classification.role

applies if role.deployer`),
		"lines": set(),
	},
	"a code in a set of grounds": {
		"module": testing.norm(`import data.classification.high_risk

applies if "p1" in high_risk.grounds`),
		"lines": set(),
	},
	"the number of grounds": {
		"module": testing.norm(`import data.classification.high_risk

applies if count(high_risk.grounds) >= 2`),
		"lines": set(),
	},
	"some answer": {
		"module": testing.norm(`applies if {
	some kind in input.facts.practice.kinds
	kind in {"a", "b"}
}`),
		"lines": set(),
	},
	"some code of a fixed set": {
		"module": testing.norm(`_codes := {"a", "b"}

applies if {
	some code in _codes
	code in input.facts.a.b
}`),
		"lines": set(),
	},
	"some code of the library": {
		"module": testing.norm(`import data.lib.codes

applies if {
	some code in codes.annex_iii
	code in input.facts.a.b
}`),
		"lines": set(),
	},
	"some ground": {
		"module": testing.norm(`import data.classification.high_risk

applies if {
	some ground in high_risk.grounds
	ground != "p1"
}`),
		"lines": {5},
	},
	"some ground by its full path": {
		"module": testing.norm(`applies if {
	some ground in data.classification.high_risk.grounds
	ground != "p1"
}`),
		"lines": {3},
	},
	"some ground with its key": {
		"module": testing.norm(`import data.classification.high_risk

applies if {
	some ground, _ in high_risk.grounds
	ground != "p1"
}`),
		"lines": {5},
	},
	"some ground of its own": {
		"module": testing.concept(`any_ground if {
	some ground in grounds
	ground != "p1"
}

grounds contains "p1" if input.facts.a.b`),
		"lines": {3},
	},
	"some ground under another name": {
		"module": testing.norm(`import data.classification.high_risk

applies if {
	grounds := high_risk.grounds
	some ground in grounds
	ground != "p1"
}`),
		"lines": {6},
	},
	"a ground under another name by variable": {
		"module": testing.norm(`import data.classification.high_risk

applies if {
	grounds := high_risk.grounds
	grounds[_] != "p1"
}`),
		"lines": {6},
	},
	"some of what a calculation gives": {
		"module": testing.norm(`applies if {
	some code in split(input.facts.a.b, ",")
	code == "p1"
}`),
		"lines": {3},
	},
	"some of the codes that are written there": {
		"module": testing.norm(`applies if {
	some code in ["p1", "p2"]
	code in input.facts.a.b
}`),
		"lines": set(),
	},
	"a wildcard": {
		"module": testing.norm(`import data.classification.high_risk

applies if high_risk.grounds[_]`),
		"lines": {4},
	},
	"a concept by variable": {
		"module": testing.norm(`import data.classification.high_risk

applies if {
	some name
	high_risk[name]
}`),
		"lines": {6},
	},
	"a package by variable": {
		"module": testing.norm(`applies if {
	some name
	data.classification[name].any_ground
}`),
		"lines": {4},
	},
	"a package as a value": {
		"module": testing.norm(`import data.classification.high_risk

applies if count(high_risk) > 1`),
		"lines": {4},
	},
	"some concept of a package": {
		"module": testing.norm(`import data.classification.high_risk

applies if {
	some truth in high_risk
	truth == true
}`),
		"lines": {5},
	},
	"iteration in a test": {
		"module": testing.norm_test(`cases := {}

test_x[name] if some name, _ in cases`),
		"lines": set(),
	},
	"iteration in the verdict": {
		"module": testing.verdict(`found contains id if some id, _ in data.norms.aia`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
