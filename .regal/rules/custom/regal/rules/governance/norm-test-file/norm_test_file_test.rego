package custom.regal.rules.governance["norm-test-file_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["norm-test-file"] as rule

_table := "cases := {}\n\ntest_finding[name] if some name, _ in cases"

test_norm_with_a_table_of_tests_passes if _reported([testing.norm(""), testing.norm_test(_table)]) == set()

test_norm_without_tests_is_reported_at_its_package if {
	places := {[violation.location.file, violation.location.row] | some violation in _reported([testing.norm("")])}
	places == {["policies/norms/aia/example/example.rego", 1]}
}

test_tests_without_a_table_do_not_count if {
	count(_reported([testing.norm(""), testing.norm_test("test_x if true")])) == 1
}

test_table_that_nothing_judges_does_not_count if {
	count(_reported([testing.norm(""), testing.norm_test("cases := {}")])) == 1
}

test_tests_of_another_norm_do_not_count if {
	other := regal.parse_module(
		"policies/norms/aia/other/other_test.rego",
		concat("\n", ["package norms.aia.other_test", _table]),
	)
	count(_reported([testing.norm(""), other])) == 1
}

test_concepts_are_not_asked_for_a_table if _reported([testing.concept("")]) == set()

_reported(modules) := violations if {
	entries := {entry |
		some module in modules
		some entry in rule.aggregate with input as module
	}
	violations := rule.aggregate_report with input as {"aggregate": entries}
}
