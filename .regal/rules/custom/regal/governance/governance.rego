# METADATA
# title: What the rules of this house share
# description: >-
#   Which files are norms, concepts and library, and where a reference in them leads.
#   "Judged" are norms and concepts together: what partial evaluation must read in three values.
package custom.regal.governance

import data.regal.ast
import data.regal.util

# METADATA
# description: True in the file of a norm, not in its tests.
is_norm if {
	not _is_test
	ast.package_path[0] == "norms"
}

# METADATA
# description: True in a file of legal concepts, not in its tests.
is_concept if {
	not _is_test
	ast.package_path[0] == "classification"
}

# METADATA
# description: True in a file that is read in three values.
# scope: document
is_judged if is_norm

is_judged if is_concept

# METADATA
# description: True in a file of pure functions, not in its tests.
is_library if {
	not _is_test
	ast.package_path[0] == "lib"
}

# METADATA
# description: Names of packages, facts and concepts; a hyphen or a dot would multiply what partial evaluation leaves.
is_plain_name(name) if regex.match(`^[a-z][a-z0-9_]*$`, name)

# METADATA
# description: The package METADATA of the file, or an empty object where it has none.
metadata := object.union_n([annotation | some annotation in input.package.annotations])

# METADATA
# description: >-
#   Where the first of these keys that is found in the package METADATA is written;
#   the package itself where none is.
key_location(keys) := _line(rows[0]) if {
	rows := array.flatten([[min(_rows_of_key(key)) | some key in keys], _package_row])
}

# METADATA
# description: >-
#   Every reference in the rules of the file that leads into data, with its full path.
#   A part that is not fixed reads as null.
references contains {"path": path, "location": term.location} if {
	term := ast.found.refs[_][_]
	path := _full_path(term.value)
}

references contains {"path": path, "location": term.location} if {
	some rule in input.rules
	walk(rule, [_, term])
	term.type == "var"
	path := _full_path([term])
	not term.location in _not_values
}

references contains {"path": _static(imported.path.value), "location": imported.location} if {
	some imported in input.imports
	imported.path.value[0].value == "data"
}

# METADATA
# description: A rule of this file that always has the same value, such as a literal set of codes.
constants contains name if {
	some name in ast.rule_names
	every rule in _rules_named(name) {
		not rule.body
		not rule.head.key
		ast.is_constant(rule.head.value)
	}
}

# METADATA
# description: The full path of a reference into data, through imports and rules of the same file.
# scope: document
_full_path(terms) := _static(terms) if terms[0].value == "data"

_full_path(terms) := array.concat(
	ast.resolved_imports[terms[0].value],
	array.slice(_static(terms), 1, count(terms)),
) if {
	ast.resolved_imports[terms[0].value][0] == "data"
}

_full_path(terms) := array.flatten(["data", ast.package_path, _static(terms)]) if terms[0].value in ast.rule_names

_static(terms) := [part |
	some position, term in terms
	part := _part(position, term)
]

_part(0, term) := term.value

_part(position, term) := term.value if {
	position > 0
	term.type == "string"
}

_part(position, term) := null if {
	position > 0
	term.type != "string"
}

# Variables that only begin a longer reference, or name the rule itself.
_not_values contains ast.found.refs[_][_].value[0].location

_not_values contains head.ref[0].location if {
	some rule in input.rules
	walk(rule, [_, node])
	head := node.head
}

_rules_named(name) := [rule |
	some rule in ast.rules
	ast.ref_static_to_string(rule.head.ref) == name
]

_package_row := util.to_location_row(input.package.location)

_line(row) := {
	"file": input.regal.file.name,
	"row": row,
	"col": 1,
	"text": input.regal.file.lines[row - 1],
	"end": {"row": row, "col": count(input.regal.file.lines[row - 1]) + 1},
}

_rows_of_key(key) := {row |
	some index, line in input.regal.file.lines
	row := index + 1
	row < _package_row
	regex.match(sprintf(`^#\s+%s:`, [key]), line)
}

_is_test if endswith(input.regal.file.name, "_test.rego")
