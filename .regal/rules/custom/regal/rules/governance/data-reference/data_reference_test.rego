package custom.regal.rules.governance["data-reference_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["data-reference"] as rule

cases := {
	"a concept through an import": {
		"module": testing.norm(`import data.classification.role

applies if role.deployer`),
		"lines": set(),
	},
	"a function of the library": {
		"module": testing.norm(`import data.lib.dates

applies if dates.earliest(["2026-01-01"]) <= input.as_of`),
		"lines": set(),
	},
	"a helper of its own": {
		"module": testing.norm(`applies if _helper

_helper if input.facts.a.b`),
		"lines": set(),
	},
	"the vocabulary": {
		"module": testing.concept(`odd if data.vocabulary.roles.fg`),
		"lines": set(),
	},
	"the settings": {
		"module": testing.norm(`applies if data.settings.packs`),
		"lines": {2},
	},
	"another norm": {
		"module": testing.norm(`import data.norms.aia.other

applies if other.met`),
		"lines": {2, 4},
	},
	"a norm in a concept": {
		"module": testing.concept(`odd if data.norms.aia.other.applies`),
		"lines": {2},
	},
	"the verdict": {
		"module": testing.concept(`odd if data.verdict.outcome.outcome == "permitted"`),
		"lines": {2},
	},
	"all data": {
		"module": testing.concept(`odd if count(data) > 1`),
		"lines": {2},
	},
	"the settings in the verdict": {
		"module": testing.verdict(`found := data.settings.packs`),
		"lines": set(),
	},
}

test_lines[name] if {
	some name, case in cases
	found := testing.lines(rule.report) with input as case.module
	case.lines == found
}
