# METADATA
# title: The norms as they are declared
# description: Reads norms out of the inspection and the sources, and checks that each has one id, which is its path.
package checks.catalogue

import data.checks.messages

# METADATA
# description: >-
#   Every declared norm, as {"id", "file", "row", "title", "description", "custom"}. A set, so that
#   two norms with one id are both there.
norms contains norm if {
	some annotated in input.inspect.annotations
	annotated.annotations.scope == "package"
	path := [part.value | some part in annotated.path]
	path[1] == "norms"
	not endswith(annotated.location.file, "_test.rego")
	norm := {
		"id": concat(".", array.slice(path, 2, count(path))),
		"file": annotated.location.file,
		"row": annotated.location.row,
		"title": object.get(annotated.annotations, "title", ""),
		"description": object.get(annotated.annotations, "description", ""),
		"custom": object.get(annotated.annotations, "custom", {}),
	}
}

# METADATA
# description: The names of the rules in a file.
rule_names[file] := {rule.head.ref[0].value | some rule in module.rules} if some file, module in _modules

# METADATA
# description: The names of the rules in a file that hold whatever the facts are.
unconditional[file] := {rule.head.ref[0].value | some rule in module.rules; _always_holds(rule)} if {
	some file, module in _modules
}

# METADATA
# description: Where a key of METADATA is written; the package itself where it is not found.
place_of_key(norm, key) := place_of(norm.file, norm.row, sprintf(`^#\s+%s:`, [key]))

# METADATA
# description: The first line of a file that a pattern matches, or the line to fall back on.
place_of(file, _, pattern) := {"file": file, "row": min(_rows(file, pattern))} if count(_rows(file, pattern)) > 0

place_of(file, otherwise, pattern) := {"file": file, "row": otherwise} if count(_rows(file, pattern)) == 0

# METADATA
# description: Something that the checks need and were not given; without it they would find nothing.
violation contains messages.about("input_incomplete", "", {"file": "checks/checks.rego", "row": 1}, {"key": key}) if {
	some key in {"inspect", "sources", "questions", "schema", "facts", "urns", "vocabulary", "lists", "tests"}
	not input[key]
}

# METADATA
# description: A norm whose package has no METADATA.
violation contains messages.about("norm_without_metadata", id, _package_of(file), {}) if {
	some [id, file] in _files
	not _is_annotated(id, file)
}

# METADATA
# description: A norm whose text is not there to be checked.
violation contains messages.about("norm_not_read", norm.id, norm, {}) if {
	some norm in norms
	not input.sources[norm.file]
}

# METADATA
# description: Two norms with one id.
violation contains messages.about("id_not_unique", id, _package_of(file), {"id": id, "other": other}) if {
	some [id, file] in _files
	some [same, other] in _files
	same == id
	file != other
}

# METADATA
# description: A norm in a file that is not called after it.
violation contains messages.about("id_not_path", id, _package_of(file), {"id": id, "expected": expected}) if {
	some [id, file] in _files
	parts := split(id, ".")
	expected := sprintf("norms/%s/%s.rego", [concat("/", parts), parts[count(parts) - 1]])
	not endswith(concat("/", ["", file]), concat("/", ["", expected]))
}

_files contains [id, file] if {
	some namespace, files in input.inspect.namespaces
	startswith(namespace, "data.norms.")
	id := trim_prefix(namespace, "data.norms.")
	some file in files
	not endswith(file, "_test.rego")
}

_is_annotated(id, file) if {
	some norm in norms
	norm.id == id
	norm.file == file
}

_package_of(file) := place_of(file, 1, `^package `)

_rows(file, pattern) := {row |
	some index, line in _lines(file)
	regex.match(pattern, line)
	row := index + 1
}

_lines(file) := split(input.sources[file], "\n") if input.sources[file]

_lines(file) := split(input.lists[file], "\n") if input.lists[file]

_lines(file) := [] if {
	not input.sources[file]
	not input.lists[file]
}

_modules[file] := rego.parse_module(file, source) if {
	some file, source in input.sources
	not endswith(file, "_test.rego")
}

_always_holds(rule) if {
	rule.head.value.value == true
	every expression in rule.body {
		expression.terms.value == true
	}
}
