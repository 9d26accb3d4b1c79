package checks.catalogue_test

import data.checks.catalogue
import data.checks.testing

_other := "policies/norms/aia/example/other.rego"

_namespace := "/inspect/namespaces/data.norms.aia.example"

cases := {
	"nothing wrong": {"tree": testing.complete, "found": set()},
	"a norm without METADATA": {
		"tree": testing.changed([{"op": "remove", "path": "/inspect/annotations/0"}]),
		"found": {["norm_without_metadata", "example.rego", 25]},
	},
	"a norm whose text was not given": {
		"tree": testing.changed([{"op": "replace", "path": "/sources", "value": {}}]),
		"found": {["norm_not_read", "example.rego", 25]},
	},
	"a second file with the same norm": {
		"tree": testing.changed([{"op": "add", "path": concat("/", [_namespace, "-"]), "value": _other}]),
		"found": {
			["id_not_unique", "example.rego", 25],
			["id_not_unique", "other.rego", 1],
			["id_not_path", "other.rego", 1],
			["norm_without_metadata", "other.rego", 1],
		},
	},
	"a norm in a folder with another name": {
		"tree": testing.changed([{"op": "move", "from": _namespace, "path": "/inspect/namespaces/data.norms.avg.example"}]),
		"found": {["id_not_path", "example.rego", 25], ["norm_without_metadata", "example.rego", 25]},
	},
}

test_violations[name] if {
	some name, case in cases
	found := testing.found(catalogue.violation) with input as case.tree
	case.found == found
}

test_input_that_is_missing_is_named[key] if {
	some key in {"inspect", "sources", "questions", "schema", "facts", "urns", "vocabulary", "lists", "tests"}
	found := {violation.message_en |
		some violation in catalogue.violation
		violation.code == "input_incomplete"
	} with input as object.remove(testing.complete, [key])
	found == {sprintf("The checks lack %s, so they can say nothing.", [key])}
}

test_norm_is_read_from_its_package if {
	found := {[norm.id, norm.row, norm.title, norm.custom.level] | some norm in catalogue.norms} with input as testing.complete
	found == {["aia.example", 25, "Voorbeeld", "obligation"]}
}

test_rule_without_condition_always_holds if {
	file := "policies/norms/aia/example/example.rego"
	always := catalogue.unconditional[file] with input as testing.with_rules(["applies := true", "met if input.facts.a.b"])
	always == {"applies"}
}
