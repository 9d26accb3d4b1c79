# METADATA
# description: >-
#   Walking over concepts is never certain while one is open. Name the concept, or write a boolean
#   concept for "one of these"; `"x" in grounds` and `count(grounds)` can stay.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-concept-iteration"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: A reference with a variable part, in a norm or a concept; facts have a rule of their own.
report contains violation if {
	governance.is_judged
	term := ast.found.refs[_][_]
	term.value[0].value != "input"
	some part in array.slice(term.value, 1, count(term.value))
	part.type != "string"
	violation := result.fail(rego.metadata.chain(), result.location(term))
}

# METADATA
# description: A package of concepts that is used as a value, in a norm or a concept.
report contains violation if {
	governance.is_judged
	some reference in governance.references
	reference.path[1] == "classification"
	count(reference.path) < 4
	not reference.location in _imports
	violation := result.fail(rego.metadata.chain(), result.location(reference))
}

# METADATA
# description: >-
#   `some … in` anything but the answers to a question, codes that are written there, and codes that
#   are fixed in the file, the library or the vocabulary.
report contains violation if {
	governance.is_judged
	symbols := ast.found.symbols[_][_]
	symbols[0].type == "call"
	domain := regal.last(symbols[0].value)
	not _is_fixed_or_fact(domain)
	violation := result.fail(rego.metadata.chain(), result.location(domain))
}

_is_fixed_or_fact(domain) if domain.type in {"array", "set"}

_is_fixed_or_fact(domain) if domain.value[0].value == "input"

_is_fixed_or_fact(domain) if {
	some reference in governance.references
	reference.location == domain.location
	_is_fixed(reference.path)
}

_is_fixed(path) if path[1] in {"lib", "vocabulary"}

_is_fixed(path) if {
	array.slice(path, 1, count(path) - 1) == ast.package_path
	path[count(path) - 1] in governance.constants
}

_imports contains input.imports[_].location
