package checks.unfinished_test

import data.checks.testing
import data.checks.unfinished

_norm := "policies/norms/aia/example/example.rego"

_cases := "policies/norms/aia/example/example_test.rego"

_questions := "intake/oversight.yaml"

_written(key, file, lines) := testing.changed([{"op": "add", "path": [key, file], "value": concat("\n", lines)}])

cases := {
	"nothing is left to be filled in": {"tree": testing.complete, "found": set()},
	"a title, a date and a rule of a norm": {
		"tree": _written("sources", _norm, ["# title: \"TODO: what it asks\"", "#   applies_from: TODO", "", "# TODO: when", "met if x"]),
		"found": {["unfinished", "example.rego", 1], ["unfinished", "example.rego", 2], ["unfinished", "example.rego", 4]},
	},
	"the name of a case": {
		"tree": _written("sources", _cases, ["cases := {", "\t\"TODO: who complies\": {", "}"]),
		"found": {["unfinished", "example_test.rego", 2]},
	},
	"the text of a question": {
		"tree": _written("questions", _questions, ["section: oversight", "text: {nl: \"TODO\", en: Who?}"]),
		"found": {["unfinished", "oversight.yaml", 2]},
	},
	"a word that only looks like it": {
		"tree": _written("questions", _questions, ["text: {nl: METODO, en: TODOS}"]),
		"found": set(),
	},
}

test_violations[name] if {
	some name, case in cases
	found := testing.found(unfinished.violation) with input as case.tree
	case.found == found
}

test_violation_says_what_stands_there_in_two_languages if {
	found := unfinished.violation with input as _written("sources", _norm, ["#   due: TODO"])
	found == {{
		"code": "unfinished",
		"norm": "",
		"file": _norm,
		"row": 1,
		"message_nl": "Vul hier nog iets in: due: TODO",
		"message_en": "Fill something in here still: due: TODO",
	}}
}
