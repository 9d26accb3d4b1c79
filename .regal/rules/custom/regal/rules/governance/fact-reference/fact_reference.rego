# METADATA
# description: >-
#   Norms and concepts read input.facts.<section>.<name> and input.as_of, whole and by fixed name;
#   nothing else.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["fact-reference"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: Every other reference into the input, in a norm or a concept.
report contains violation if {
	governance.is_judged
	term := ast.found.refs[_][_]
	term.value[0].value == "input"
	not _is_allowed(array.slice(term.value, 1, count(term.value)))
	violation := result.fail(rego.metadata.chain(), result.location(term))
}

_is_allowed([date]) if date.value == "as_of"

_is_allowed(parts) if {
	[facts, section, fact] := parts
	facts.value == "facts"
	section.type == "string"
	fact.type == "string"
	governance.is_plain_name(section.value)
	governance.is_plain_name(fact.value)
}
