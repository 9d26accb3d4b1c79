package checks.dates_test

import data.checks.dates
import data.checks.testing

cases := {
	"dates that exist and follow each other": {"key": "enacted", "value": "2024-08-01", "found": set()},
	"no date": {"key": "enacted", "value": null, "found": set()},
	"enacted on a day that does not exist": {
		"key": "enacted",
		"value": "2024-02-30",
		"found": {["date_invalid", "example.rego", 19]},
	},
	"applies from no date": {
		"key": "applies_from",
		"value": "direct",
		"found": {["date_invalid", "example.rego", 20]},
	},
	"a literal date that is a number": {
		"key": "applies_from_literal",
		"value": 2026,
		"found": {["date_invalid", "example.rego", 21]},
	},
	"applies until a day that does not exist": {
		"key": "applies_until",
		"value": "2027-02-29",
		"found": {["date_invalid", "example.rego", 22]},
	},
	"enacted after it applies": {
		"key": "enacted",
		"value": "2024-08-02",
		"found": {["dates_out_of_order", "example.rego", 20], ["dates_out_of_order", "example.rego", 21]},
	},
	"enacted after it ended": {
		"key": "enacted",
		"value": "2028-03-01",
		"found": {["dates_out_of_order", "example.rego", row] | some row in {20, 21, 22}},
	},
	"applies after it ended": {
		"key": "applies_from",
		"value": "2028-03-01",
		"found": {["dates_out_of_order", "example.rego", 22]},
	},
	"applies to the letter after it ended": {
		"key": "applies_from_literal",
		"value": "2028-03-01",
		"found": {["dates_out_of_order", "example.rego", 22]},
	},
}

test_violations[name] if {
	some name, case in cases
	found := testing.found(dates.violation) with input as testing.annotated(concat("/", ["custom", case.key]), case.value)
	case.found == found
}
