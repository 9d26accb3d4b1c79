package custom.regal.rules.governance["concept-shape_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["concept-shape"] as rule

cases := {
	"a boolean, a set of codes and a date": {
		"module": testing.concept(`deployer if input.facts.a.b

grounds contains "p1" if input.facts.a.b

chapter_iii := "2027-12-02" if deployer`),
		"lines": set(),
	},
	"the earliest of two dates": {
		"module": testing.concept(`chapter_iii := earliest if earliest := "2027-12-02"`),
		"lines": set(),
	},
	"a map": {
		"module": testing.concept(`dates["p1"] := "2027-12-02" if input.facts.a.b`),
		"lines": {2},
	},
	"a map by variable": {
		"module": testing.concept(`dates[ground] := "2027-12-02" if some ground in input.facts.a.b`),
		"lines": {2},
	},
	"an object": {
		"module": testing.concept(`dates := {"p1": "2027-12-02"} if input.facts.a.b`),
		"lines": {2},
	},
	"a list": {
		"module": testing.concept(`dates := ["2027-12-02"] if input.facts.a.b`),
		"lines": {2},
	},
	"a concept that is false": {
		"module": testing.concept(`deployer := false if input.facts.a.b`),
		"lines": {2},
	},
	"a map in the verdict": {
		"module": testing.verdict(`found[id] := 1 if some id in [1]`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}

test_package_is_classification_and_one_name[package_name] if {
	some package_name in {"classification", "classification.a.b", "classification.example_test", "classification.Example"}
	module := regal.parse_module("policies/classification/example.rego", sprintf("package %s", [package_name]))
	found := testing.lines(rule.report) with input as module
	found == {1}
}
