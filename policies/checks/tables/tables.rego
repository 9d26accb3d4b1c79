# METADATA
# title: The test cases of norms
# description: >-
#   Every norm has a table with a case for each status that it can have, and the facts of the cases
#   are facts: a misspelt one would be open, and prove nothing.
package checks.tables

import data.checks.catalogue
import data.checks.messages
import data.lib.testing

# METADATA
# description: A norm without a table of cases.
violation contains messages.about("table_missing", norm.id, norm, {}) if {
	some norm in catalogue.norms
	count(_cases(norm)) == 0
}

# METADATA
# description: A status that the norm can have and no case expects.
violation contains messages.about("case_missing", norm.id, _table(norm), {"finding": finding}) if {
	some norm in catalogue.norms
	count(_cases(norm)) > 0
	some finding in _reachable(norm)
	not finding in {case.finding | some case in _cases(norm)}
}

# METADATA
# description: A date that depends on the facts, of which no case says what it should be.
violation contains messages.about("date_without_case", norm.id, _table(norm), {"rule": rule}) if {
	some norm in catalogue.norms
	count(_cases(norm)) > 0
	some rule in {"applies_from", "applies_from_literal"}
	rule in catalogue.rule_names[norm.file]
	every case in _cases(norm) {
		not case[rule]
	}
}

# METADATA
# description: A case that expects something which no finding can be.
violation contains messages.about("case_finding_unknown", norm.id, _place(norm, name), filled_in) if {
	some norm in catalogue.norms
	some name, case in _cases(norm)
	finding := object.get(case, "finding", "niets / nothing")
	not finding in _findings
	filled_in := {"case": name, "finding": finding, "known": concat(", ", _findings)}
}

# METADATA
# description: A key of a case that nothing reads, such as one that is misspelt.
violation contains messages.about("case_key_unknown", norm.id, _place(norm, name), {"case": name, "key": key}) if {
	some norm in catalogue.norms
	some name, case in _cases(norm)
	some key, _ in case
	not key in {"facts", "finding", "as_of", "applies_from", "applies_from_literal"}
}

# METADATA
# description: A case whose facts are not answers to the questions.
violation contains messages.about("case_facts_invalid", norm.id, place, {"case": name, "error": found.error}) if {
	some norm in catalogue.norms
	not _all_fit(norm)
	some name, case in _cases(norm)
	[_, errors] := json.match_schema(_stated(case), input.schema)
	some found in errors
	place := _place(norm, name)
}

# Reading the schema takes much longer than looking at a case, so all of a table are looked at first.
_all_fit(norm) if {
	stated := {name: _stated(case) | some name, case in _cases(norm)}
	[true, _] = json.match_schema(stated, {"type": "object", "additionalProperties": input.schema})
}

_stated(case) := testing.stated(object.union({"facts": {}}, case))

_findings := {"met", "unmet", "not_applicable", "unknown"}

# What a norm can come out as; a norm that applies to everything and cannot be met is always unmet.
_reachable(norm) := {"unmet"} | {finding |
	some finding in {"met", "not_applicable", "unknown"}
	_can_be(finding, norm)
}

_can_be("met", norm) if "met" in catalogue.rule_names[norm.file]

_can_be("not_applicable", norm) if not "applies" in catalogue.unconditional[norm.file]

_can_be("unknown", norm) if "met" in catalogue.rule_names[norm.file]

_can_be("unknown", norm) if not "applies" in catalogue.unconditional[norm.file]

_cases(norm) := object.get(input.tests, norm.id, {})

_test_file(norm) := regex.replace(norm.file, `\.rego$`, "_test.rego")

_table(norm) := catalogue.place_of(_test_file(norm), 1, `^cases\b`)

_place(norm, name) := catalogue.place_of(
	_test_file(norm),
	_table(norm).row,
	sprintf(`^\s*"%s":`, [regex.replace(name, `[^\pL\pN ]`, ".")]),
)
