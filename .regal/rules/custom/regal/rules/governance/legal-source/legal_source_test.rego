package custom.regal.rules.governance["legal-source_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["legal-source"] as rule

_complete := [
	"# METADATA",
	"# title: Menselijk toezicht",
	"# description: Wijs mensen aan die toezicht houden.",
	"# custom:",
	"#   title_en: Human oversight",
	"#   description_en: Assign people who oversee it.",
	"#   level: obligation",
	`#   source: {regulation: AIA, article: "26", paragraph: "2", point: "a", version: "2026-07-27"}`,
	"#   urn: urn:nl:ak:ver:aia-21",
	"#   due: before_use",
	"#   responsible: process_owner",
	"#   remedy: Wijs iemand aan.",
	"#   remedy_en: Assign somebody.",
	`#   applies_from: "2026-01-01"`,
	`#   applies_from_literal: "2026-01-01"`,
	`#   applies_until: "2027-01-01"`,
	`#   enacted: "2026-01-01"`,
	"#   caveat: De tekst zegt iets anders.",
	"#   caveat_en: The text says something else.",
	"#   collection: eia",
	"package norms.aia.example",
]

_package_line := count(_complete)

test_complete_metadata_passes if {
	found := rule.report with input as _norm(_complete)
	found == set()
}

test_each_obligatory_key_is_asked_for[key] if {
	some key in {
		"title", "description", "custom.source", "custom.title_en", "custom.description_en", "custom.level",
		"custom.due", "custom.responsible", "custom.remedy", "custom.remedy_en",
	}
	parts := split(key, ".")
	found := _found([line | some line in _complete; not regex.match(sprintf(`^#\s+%s:`, [parts[count(parts) - 1]]), line)])
	line := {1: _package_line - 1, 2: 4}[count(parts)]
	found == {[line, sprintf("METADATA lacks %s.", [key])]}
}

test_each_part_of_the_source_is_asked_for[part] if {
	some part in {"regulation: AIA, ", `article: "26", `, `, version: "2026-07-27"`}
	found := _found([replace(line, part, "") | some line in _complete])
	name := regex.find_n(`[a-z]+`, part, 1)[0]
	found == {[8, sprintf("METADATA lacks source.%s.", [name])]}
}

test_source_that_is_no_object_lacks_its_parts if {
	found := _found([regex.replace(line, `source: .*`, "source: AIA 26") | some line in _complete])
	found == {[8, message] | some message in {
		"METADATA lacks source.regulation.",
		"METADATA lacks source.article.",
		"METADATA lacks source.version.",
	}}
}

test_norm_without_metadata_is_reported_at_its_package if {
	found := testing.lines(rule.report) with input as testing.norm("")
	found == {1}
}

test_value_that_is_no_text[change] if {
	some change in {
		{"from": `article: "26"`, "to": "article: 26", "line": 8, "key": "source.article"},
		{"from": "AIA,", "to": "[AIA],", "line": 8, "key": "source.regulation"},
		{"from": "remedy: Wijs iemand aan.", "to": "remedy: {nl: Wijs}", "line": 12, "key": "custom.remedy"},
		{"from": "title: Menselijk toezicht", "to": `title: " "`, "line": 2, "key": "title"},
	}
	found := _found([replace(line, change.from, change.to) | some line in _complete])
	found == {[change.line, sprintf("METADATA %s is not a text between quotes.", [change.key])]}
}

test_unknown_key[change] if {
	some change in {
		{"from": "caveat_en:", "to": "caveat_eng:", "line": 19, "key": "custom.caveat_eng"},
		{"from": `point: "a"`, "to": `sub: "a"`, "line": 8, "key": "source.sub"},
	}
	found := _found([replace(line, change.from, change.to) | some line in _complete])
	found == {[change.line, sprintf("METADATA %s is not a key of a norm.", [change.key])]}
}

test_concepts_need_no_source if {
	found := rule.report with input as testing.concept("")
	found == set()
}

_found(lines) := {[violation.location.row, violation.description] |
	some violation in rule.report with input as _norm(lines)
}

_norm(lines) := regal.parse_module("policies/norms/aia/example/example.rego", concat("\n", lines))
