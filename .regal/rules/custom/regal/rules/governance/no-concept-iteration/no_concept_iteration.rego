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
# description: >-
#   In a norm or a concept: a data reference with a variable part, a package used as a value,
#   `some … in` a rule.
report contains violation if {
	governance.is_judged
	some reference in governance.references
	_iterates(reference)
	violation := result.fail(rego.metadata.chain(), result.location(reference))
}

_iterates(reference) if null in reference.path

_iterates(reference) if {
	reference.path[1] == "classification"
	count(reference.path) < 4
	not reference.location in _imports
}

_iterates(reference) if {
	reference.path[1] in {"classification", "norms"}
	reference.location in _domains
	not _is_constant(reference.path)
}

_is_constant(path) if {
	array.slice(path, 1, count(path) - 1) == ast.package_path
	path[count(path) - 1] in governance.constants
}

_domains contains domain.location if {
	symbols := ast.found.symbols[_][_]
	symbols[0].type == "call"
	domain := regal.last(symbols[0].value)
}

_imports contains input.imports[_].location
