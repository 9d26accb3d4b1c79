package custom.regal.rules.governance["no-opaque-call_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-opaque-call"] as rule

cases := {
	"object.get with a default": {
		"module": testing.norm(`applies if object.get(input.facts.a, "b", false)`),
		"lines": {2},
	},
	"another function on objects": {
		"module": testing.norm(`applies if count(object.keys(input.facts.a)) > 1`),
		"lines": {2},
	},
	"walk": {
		"module": testing.concept(`odd if {
	walk(input.facts, [_, "x"])
}`),
		"lines": {3},
	},
	"a union of sets": {
		"module": testing.concept(`odd if count(grounds | {"a"}) > 1`),
		"lines": {2},
	},
	"an intersection of sets": {
		"module": testing.concept(`odd if count(grounds & {"a"}) > 1`),
		"lines": {2},
	},
	"a subtraction of sets": {
		"module": testing.concept(`odd if count(grounds - {"a"}) > 1`),
		"lines": {2},
	},
	"json and graph and rego": {
		"module": testing.norm(`applies if {
	json.marshal(input.facts.a.b)
	graph.reachable({}, {})
	rego.parse_module("", "")
}`),
		"lines": {3, 4, 5},
	},
	"union in words": {
		"module": testing.concept(`odd if count(union({grounds})) > 1`),
		"lines": {2},
	},
	"a subtraction of numbers": {
		"module": testing.norm(`applies if input.facts.a.n - input.facts.a.m > 3`),
		"lines": set(),
	},
	"count and comparison": {
		"module": testing.norm(`applies if count(input.facts.a.b) >= 2`),
		"lines": set(),
	},
	"object.get in the verdict": {
		"module": testing.verdict(`found := object.get({}, "b", false)`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}

test_description_names_what_was_found if {
	found := {violation.description | some violation in rule.report} with input as testing.concept("odd if count(grounds | {1}) > 1")
	expected := {"This function hides a fact that nobody answered, or is never certain while one is open. Found: |."}
	expected == found
}
