package checks_test

import data.checks
import data.checks.testing

test_nothing_is_wrong_with_a_complete_norm if {
	found := checks.violation with input as testing.complete
	found == set()
}

test_violations_of_every_kind_come_together if {
	faults := testing.changed([
		{"op": "replace", "path": "/inspect/namespaces/data.norms.aia.example/0", "value": "policies/norms/aia/x.rego"},
		{"op": "replace", "path": "/inspect/annotations/0/annotations/custom/responsible", "value": "boss"},
		{"op": "replace", "path": "/inspect/annotations/0/annotations/custom/enacted", "value": "2024-13-01"},
		{"op": "remove", "path": "/tests/aia.example"},
		{"op": "add", "path": ["questions", "intake/oversight.yaml"], "value": "text: TODO"},
	])
	codes := {violation.code | some violation in checks.violation} with input as faults
	codes == {
		"norm_without_metadata",
		"id_not_path",
		"unknown_role",
		"date_invalid",
		"table_missing",
		"term_unused",
		"unfinished",
	}
}

test_violation_says_where_and_what_in_two_languages if {
	found := checks.violation with input as testing.annotated("custom/responsible", "boss")
	found == {{
		"code": "unknown_role",
		"norm": "aia.example",
		"file": "policies/norms/aia/example/example.rego",
		"row": 14,
		"message_nl": "boss is geen rol. Kies uit: ciso, fg.",
		"message_en": "boss is not a role. Choose from: ciso, fg.",
	}}
}
