package checks.annotations_test

import data.checks.annotations
import data.checks.testing

cases := {
	"nothing wrong": {"path": "title", "value": "Voorbeeld", "found": set()},
	"a level that does not exist": {
		"path": "custom/level",
		"value": "wish",
		"found": {["unknown_level", "example.rego", 7]},
	},
	"a moment that does not exist": {
		"path": "custom/due",
		"value": "soon",
		"found": {["unknown_due", "example.rego", 13]},
	},
	"a role that does not exist": {
		"path": "custom/responsible",
		"value": "boss",
		"found": {["unknown_role", "example.rego", 14]},
	},
	"a regulation that does not exist": {
		"path": "custom/source/regulation",
		"value": "XYZ",
		"found": {["unknown_regulation", "example.rego", 8]},
	},
	"a collection that exists": {"path": "custom/collection", "value": "eia", "found": set()},
	"a collection that does not exist": {
		"path": "custom/collection",
		"value": "eai",
		"found": {["unknown_collection", "example.rego", 25]},
	},
	"a role that is no text": {
		"path": "custom/responsible",
		"value": ["fg"],
		"found": {["unknown_role", "example.rego", 14]},
	},
	"a requirement that does not exist": {
		"path": "custom/urn",
		"value": "urn:nl:ak:ver:aia-99",
		"found": {["unknown_urn", "example.rego", 12]},
	},
	"no requirement": {"path": "custom/urn", "value": null, "found": set()},
	"a caveat in English only": {
		"path": "custom/caveat",
		"value": null,
		"found": {["caveat_in_one_language", "example.rego", 18]},
	},
	"a caveat in Dutch only": {
		"path": "custom/caveat_en",
		"value": null,
		"found": {["caveat_in_one_language", "example.rego", 17]},
	},
	"an approval that nobody can give": {
		"path": "custom/level",
		"value": "approval",
		"found": {["approval_without_fact", "example.rego", 14]},
	},
}

rows := {
	"title": 2,
	"description": 3,
	"custom/title_en": 5,
	"custom/description_en": 6,
	"custom/remedy": 15,
	"custom/remedy_en": 16,
	"custom/caveat": 17,
	"custom/caveat_en": 18,
}

test_violations[name] if {
	some name, case in cases
	found := testing.found(annotations.violation) with input as testing.annotated(case.path, case.value)
	case.found == found
}

test_unknown_fact_in_a_text[path] if {
	some path, row in rows
	found := testing.found(annotations.violation) with input as testing.annotated(path, "Zie {oversight.asigned}.")
	found == {["unknown_fact_in_text", "example.rego", row]}
}

test_missing_key[path] if {
	some path in {
		"title", "description", "custom/title_en", "custom/description_en", "custom/level", "custom/due",
		"custom/responsible", "custom/remedy", "custom/remedy_en", "custom/source/regulation",
		"custom/source/article", "custom/source/version",
	}
	found := testing.found(annotations.violation) with input as testing.annotated(path, null)
	found == {["key_missing", "example.rego", 25]}
}

test_norm_without_source_lacks_its_three_parts if {
	found := {violation.message_en | some violation in annotations.violation} with input as testing.annotated("custom/source", null)
	found == {sprintf("custom.source.%s is missing from METADATA.", [key]) | some key in ["regulation", "article", "version"]}
}

test_norm_without_custom_keys_lacks_them if {
	found := annotations.violation with input as testing.annotated("custom", null)
	count(found) == 10
}

test_word_of_a_list_that_is_missing_is_unknown if {
	found := testing.found(annotations.violation) with input as testing.changed([{"op": "remove", "path": "/vocabulary/due"}])
	found == {["unknown_due", "example.rego", 13]}
}

test_approval_with_a_fact_can_be_given if {
	tree := testing.changed([
		{"op": "replace", "path": "/inspect/annotations/0/annotations/custom/level", "value": "approval"},
		{"op": "add", "path": "/facts/-", "value": "approvals.fg"},
	])
	found := annotations.violation with input as tree
	found == set()
}
