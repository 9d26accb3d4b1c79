package checks.tables_test

import data.checks.tables
import data.checks.testing

_cases := "/tests/aia.example"

_never_met := ["applies if input.facts.system.technique"]

_always_applies := ["applies := true", "met if input.facts.oversight.assigned"]

_always_unmet := ["applies := true"]

_dated := [
	"applies if input.facts.system.technique",
	"met if input.facts.oversight.assigned",
	`applies_from := "2026-01-01"`,
]

_literally_dated := array.concat(_dated, [`applies_from_literal := "2026-01-01"`])

cases := {
	"a case for each status": {"tree": testing.complete, "found": set()},
	"no table": {
		"tree": testing.changed([{"op": "remove", "path": _cases}]),
		"found": {["table_missing", "example.rego", 25]},
	},
	"an empty table": {
		"tree": testing.changed([{"op": "replace", "path": _cases, "value": {}}]),
		"found": {["table_missing", "example.rego", 25]},
	},
	"a finding that cannot be": {
		"tree": _with_case("nobody knows", {"facts": {}, "finding": "unsure"}),
		"found": {["case_finding_unknown", "example_test.rego", 7], ["case_missing", "example_test.rego", 3]},
	},
	"no finding": {
		"tree": _with_case("nobody knows", {"facts": {}}),
		"found": {["case_finding_unknown", "example_test.rego", 7], ["case_missing", "example_test.rego", 3]},
	},
	"a key that nothing reads": {
		"tree": _with_case("no system", {"facts": {}, "finding": "not_applicable", "as_off": "2026-01-01"}),
		"found": {["case_key_unknown", "example_test.rego", 6]},
	},
	"a fact that nobody is asked": {
		"tree": _with_case("nobody knows", {"facts": {"oversight": {"asigned": true}}, "finding": "unknown"}),
		"found": {["case_facts_invalid", "example_test.rego", 7]},
	},
	"a fact of another type": {
		"tree": _with_case("nobody knows", {"facts": {"oversight": {"assigned": "yes"}}, "finding": "unknown"}),
		"found": {["case_facts_invalid", "example_test.rego", 7]},
	},
	"no facts at all": {"tree": _with_case("nobody knows", {"finding": "unknown"}), "found": set()},
	"a case that is not found in the text": {
		"tree": _with_case("somebody else", {"facts": {}, "finding": "unknown", "x": 1}),
		"found": {["case_key_unknown", "example_test.rego", 3]},
	},
	"a date that no case states": {
		"tree": testing.with_rules(_dated),
		"found": {["date_without_case", "example_test.rego", 3]},
	},
	"a literal date that no case states": {
		"tree": _with_case_of(testing.with_rules(_literally_dated), {"applies_from": "2026-01-01"}),
		"found": {["date_without_case", "example_test.rego", 3]},
	},
	"dates that a case states": {
		"tree": _with_case_of(
			testing.with_rules(_literally_dated),
			{"applies_from": "2026-01-01", "applies_from_literal": "2026-01-01"},
		),
		"found": set(),
	},
}

test_violations[name] if {
	some name, case in cases
	found := testing.found(tables.violation) with input as case.tree
	case.found == found
}

# Which statuses a norm must have a case for, given its rules.
reachable := {
	"a condition and a way to comply": {
		"rules": ["applies if input.facts.a.b", "met if input.facts.a.c"],
		"expected": {"met", "unmet", "not_applicable", "unknown"},
	},
	"no way to comply": {"rules": _never_met, "expected": {"unmet", "not_applicable", "unknown"}},
	"applies to everything": {"rules": _always_applies, "expected": {"met", "unmet", "unknown"}},
	"applies to everything without a way to comply": {"rules": _always_unmet, "expected": {"unmet"}},
}

test_case_is_asked_for_each_status_that_can_come_out[name] if {
	some name, norm in reachable
	tree := json.patch(testing.with_rules(norm.rules), [{"op": "replace", "path": _cases, "value": {"x": {"facts": {}}}}])
	asked := {violation.message_en |
		some violation in tables.violation
		violation.code == "case_missing"
	} with input as tree
	asked == {sprintf("No test case expects %s.", [finding]) | some finding in norm.expected}
}

test_status_that_cannot_come_out_needs_no_case if {
	tree := json.patch(testing.without_cases({"met"}), [{
		"op": "replace",
		"path": "/sources/policies~1norms~1aia~1example~1example.rego",
		"value": concat("\n", array.concat(["package norms.aia.example"], _never_met)),
	}])
	found := tables.violation with input as tree
	found == set()
}

_with_case(name, case) := testing.changed([{"op": "add", "path": ["tests", "aia.example", name], "value": case}])

_with_case_of(tree, keys) := json.patch(tree, [{
	"op": "add",
	"path": ["tests", "aia.example", "dated"],
	"value": object.union({"facts": {}, "finding": "met"}, keys),
}])
