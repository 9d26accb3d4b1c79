# METADATA
# title: Help for the tests of the checks
# description: One norm with which nothing is wrong, to be changed for the worse.
package checks.testing

# METADATA
# description: What the checks read of a tree with one norm, `aia.example`.
complete := {
	"inspect": {
		"namespaces": {
			"data.norms.aia.example": [_file],
			"data.norms.aia.example_test": [_test_file],
			"data.classification.role": ["policies/classification/role/role.rego"],
		},
		"annotations": [
			{
				"annotations": {
					"scope": "package",
					"title": "Voorbeeld",
					"description": "Zie {oversight.assigned}.",
					"custom": {
						"title_en": "Example",
						"description_en": "See {oversight.assigned}.",
						"level": "obligation",
						"source": {"regulation": "AIA", "article": "26", "version": "2026-07-27"},
						"urn": "urn:nl:ak:ver:aia-21",
						"due": "before_use",
						"responsible": "fg",
						"remedy": "Doe iets.",
						"remedy_en": "Do something.",
						"caveat": "Let op.",
						"caveat_en": "Mind.",
						"enacted": "2024-07-12",
						"applies_from": "2024-08-01",
						"applies_from_literal": "2024-08-01",
						"applies_until": "2028-02-29",
					},
				},
				"location": {"file": _file, "row": 25},
				"path": _path(["norms", "aia", "example"]),
			},
			{
				"annotations": {"scope": "rule", "description": "A rule is no norm."},
				"location": {"file": _file, "row": 30},
				"path": _path(["norms", "aia", "example", "applies"]),
			},
			{
				"annotations": {"scope": "package", "title": "A concept is no norm."},
				"location": {"file": "policies/classification/role/role.rego", "row": 3},
				"path": _path(["classification", "role"]),
			},
			{
				"annotations": {"scope": "package", "title": "A test is no norm."},
				"location": {"file": _test_file, "row": 3},
				"path": _path(["norms", "aia", "example_test"]),
			},
		],
	},
	"sources": {_file: concat("\n", _source), _test_file: concat("\n", _test_source)},
	"questions": {"intake/oversight.yaml": "section: oversight\ntext:\n  nl: >-\n    Is er\n    toezicht?\n"},
	"lists": {
		"vocabulary/data.yaml": "incidents:\n  duties:\n    tell:\n      norm: aia.example\n",
		"vocabulary/glossary/data.yaml": concat("\n", [
			"terms:",
			"  - code: oversight",
			"    term: {nl: er toezicht, en: oversight}",
			"  - code: example",
			"    term: {nl: voorbeelden, en: example}",
			"    forms: {nl: [voorbeeld]}",
			"",
		]),
		"vocabulary/coverage/data.yaml": concat("\n", [
			"regulations:",
			"  - regulation: AIA",
			"    pack: aia",
			"    articles: [25-27, 26a]",
			"    outside:",
			"      - articles: [\"25\", 27]",
			"      - articles: [26a]",
			"",
		]),
	},
	"facts": ["oversight.assigned"],
	"urns": ["urn:nl:ak:ver:aia-21"],
	"vocabulary": {
		"levels": {"obligation": {}, "approval": {}},
		"due": {"before_use": {}, "always": {}},
		"roles": {"fg": {}, "ciso": {}},
		"regulations": {"AIA": {}},
		"collections": {"eia": {}},
		"incidents": {"duties": {"tell": {"norm": "aia.example"}}},
	},
	"tests": {"aia.example": {
		"somebody is assigned": {"facts": {"oversight": {"assigned": true}}, "finding": "met"},
		"nobody is assigned": {"facts": {"oversight": {"assigned": false}}, "finding": "unmet"},
		"no system": {"facts": {}, "as_of": "2026-01-01", "finding": "not_applicable"},
		"nobody knows": {"facts": {}, "finding": "unknown"},
	}},
	"schema": {
		"type": "object",
		"additionalProperties": false,
		"properties": {
			"as_of": {"type": "string"},
			"facts": {
				"type": "object",
				"additionalProperties": false,
				"properties": {"oversight": {
					"type": "object",
					"additionalProperties": false,
					"properties": {"assigned": {"type": "boolean"}},
				}},
			},
		},
	},
}

# METADATA
# description: The same tree after a JSON patch.
changed(patches) := json.patch(complete, patches)

# METADATA
# description: The same tree with something else in the METADATA of its norm, or without it where the value is null.
# scope: document
annotated(path, value) := changed([{"op": "add", "path": _pointer(path), "value": value}]) if value != null

annotated(path, null) := changed([{"op": "remove", "path": _pointer(path)}])

# METADATA
# description: The same tree with other rules in its norm.
with_rules(rules) := changed([{"op": "add", "path": ["sources", _file], "value": _with_rules(rules)}])

# METADATA
# description: The same tree without the cases that expect one of these findings.
without_cases(findings) := changed([{"op": "remove", "path": ["tests", "aia.example", name]} |
	some name, case in complete.tests["aia.example"]
	case.finding in findings
])

# METADATA
# description: What was found, as the code, the last part of the file, and the line.
found(violations) := {[violation.code, file, violation.row] |
	some violation in violations
	parts := split(violation.file, "/")
	file := parts[count(parts) - 1]
}

_file := "policies/norms/aia/example/example.rego"

_test_file := "policies/norms/aia/example/example_test.rego"

_pointer(path) := array.concat(["inspect", "annotations", "0", "annotations"], split(path, "/"))

_path(parts) := [{"type": "string", "value": part} | some part in array.concat(["data"], parts)]

_with_rules(rules) := concat("\n", array.concat(array.slice(_source, 0, 25), rules))

_source := [
	"# METADATA",
	"# title: Voorbeeld",
	"# description: Zie {oversight.assigned}.",
	"# custom:",
	"#   title_en: Example",
	"#   description_en: See {oversight.assigned}.",
	"#   level: obligation",
	"#   source:",
	"#     regulation: AIA",
	`#     article: "26"`,
	`#     version: "2026-07-27"`,
	"#   urn: urn:nl:ak:ver:aia-21",
	"#   due: before_use",
	"#   responsible: fg",
	"#   remedy: Doe iets.",
	"#   remedy_en: Do something.",
	"#   caveat: Let op.",
	"#   caveat_en: Mind.",
	`#   enacted: "2024-07-12"`,
	`#   applies_from: "2024-08-01"`,
	`#   applies_from_literal: "2024-08-01"`,
	`#   applies_until: "2028-02-29"`,
	"# related_resources:",
	"# - ref: https://example.org",
	"package norms.aia.example",
	"",
	"applies if input.facts.system.technique",
	"",
	"met if input.facts.oversight.assigned",
]

_test_source := [
	"package norms.aia.example_test",
	"",
	"cases := {",
	`	"somebody is assigned": {`,
	`	"nobody is assigned": {`,
	`	"no system": {`,
	`	"nobody knows": {`,
	"}",
]
