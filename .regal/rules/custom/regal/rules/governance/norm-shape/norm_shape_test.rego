package custom.regal.rules.governance["norm-shape_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["norm-shape"] as rule

cases := {
	"all parts and a helper": {
		"module": testing.norm(`applies if _helper

met if input.facts.a.b

applies_from := "2026-01-01"

applies_from_literal := "2026-01-01"

_helper if input.facts.a.c`),
		"lines": set(),
	},
	"a date from a concept": {
		"module": testing.norm(`import data.classification.transition

applies_from := transition.chapter_iii`),
		"lines": set(),
	},
	"a helper without underscore": {
		"module": testing.norm(`helper if input.facts.a.b`),
		"lines": {2},
	},
	"an applies that is false": {
		"module": testing.norm(`applies := false if input.facts.a.b`),
		"lines": {2},
	},
	"a met that is a text": {
		"module": testing.norm(`met := "yes" if input.facts.a.b`),
		"lines": {2},
	},
	"a met that is a set": {
		"module": testing.norm(`met contains "a" if input.facts.a.b`),
		"lines": {2},
	},
	"a date that is a number": {
		"module": testing.norm(`applies_from := 2026`),
		"lines": {2},
	},
	"another rule in a concept": {
		"module": testing.concept(`deployer if input.facts.a.b`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}

test_package_is_norms_pack_and_name[at] if {
	some at in {
		{"package": "norms.aia", "file": "policies/norms/aia/aia.rego"},
		{"package": "norms.aia.a.b", "file": "policies/norms/aia/a/b/b.rego"},
		{"package": `norms.aia["a-b"]`, "file": "policies/norms/aia/a-b/a-b.rego"},
		{"package": `norms.aia["a.b"]`, "file": "policies/norms/aia/a.b/a.b.rego"},
		{"package": "norms.aia.example", "file": "policies/norms/aia/example/other.rego"},
		{"package": "norms.aia.example_test", "file": "policies/norms/aia/example/example.rego"},
	}
	module := regal.parse_module(at.file, sprintf("package %s", [at["package"]]))
	found := testing.lines(rule.report) with input as module
	found == {1}
}
