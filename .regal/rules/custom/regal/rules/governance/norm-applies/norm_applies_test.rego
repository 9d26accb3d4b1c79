package custom.regal.rules.governance["norm-applies_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["norm-applies"] as rule

cases := {
	"a rule for the date": {"custom": "level: advice", "rules": ["applies", "applies_from"], "found": set()},
	"a fixed date": {"custom": `applies_from: "2026-01-01"`, "rules": ["applies"], "found": set()},
	"no rule applies": {
		"custom": `applies_from: "2026-01-01"`,
		"rules": ["met"],
		"found": {"The rule `applies` is missing: say in which situation the norm is about an initiative."},
	},
	"no date": {
		"custom": "level: advice",
		"rules": ["applies"],
		"found": {"The date is missing: write `applies_from` in METADATA, or as a rule where it depends on facts."},
	},
	"two dates": {
		"custom": `applies_from: "2026-01-01"`,
		"rules": ["applies", "applies_from"],
		"found": {"`applies_from` is both METADATA and a rule: keep one of them."},
	},
	"two literal dates": {
		"custom": `{applies_from_literal: "2026-01-01", caveat: why}`,
		"rules": ["applies", "applies_from", "applies_from_literal"],
		"found": {"`applies_from_literal` is both METADATA and a rule: keep one of them."},
	},
	"a literal date without a caveat": {
		"custom": "level: advice",
		"rules": ["applies", "applies_from", "applies_from_literal"],
		"found": {"`applies_from_literal` needs a caveat that says why text and effect differ."},
	},
	"a literal date with a caveat": {
		"custom": "caveat: why",
		"rules": ["applies", "applies_from", "applies_from_literal"],
		"found": set(),
	},
}

test_descriptions[name] if {
	some name, case in cases
	found := {violation.description | some violation in rule.report} with input as _norm(case)
	case.found == found
}

test_place_is_the_package if {
	found := testing.lines(rule.report) with input as _norm(cases["no date"])
	found == {4}
}

test_concepts_need_no_applies if {
	found := rule.report with input as testing.concept("")
	found == set()
}

_norm(case) := regal.parse_module("policies/norms/aia/example/example.rego", concat("\n", array.flatten([
	"# METADATA",
	"# title: Example",
	sprintf("# custom: %s", [_flow(case.custom)]),
	"package norms.aia.example",
	[sprintf("\n%s := \"2026-01-01\"", [rule_name]) | some rule_name in case.rules],
])))

_flow(custom) := custom if startswith(custom, "{")

_flow(custom) := sprintf("{%s}", [custom]) if not startswith(custom, "{")
