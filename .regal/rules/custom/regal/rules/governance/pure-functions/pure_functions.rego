# METADATA
# description: Functions live in data.lib and depend on their arguments alone; norms and concepts define none.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["pure-functions"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: A function that is defined in a norm or a concept.
report contains violation if {
	governance.is_judged
	some function in ast.functions
	violation := result.fail(rego.metadata.chain(), result.location(function.head))
}

# METADATA
# description: Input that is read in the library.
report contains violation if {
	governance.is_library
	term := ast.found.refs[_][_]
	term.value[0].value == "input"
	violation := result.fail(rego.metadata.chain(), result.location(term))
}

# METADATA
# description: Data outside the library that is read in the library.
report contains violation if {
	governance.is_library
	some reference in governance.references
	reference.path[1] != "lib"
	violation := result.fail(rego.metadata.chain(), result.location(reference))
}

# METADATA
# description: An `else` in the library; clauses that exclude each other can be read in three values.
report contains violation if {
	governance.is_library
	some rule in input.rules
	violation := result.fail(rego.metadata.chain(), result.location(rule["else"]))
}
