# METADATA
# description: >-
#   Norms and concepts build on data.classification, data.lib and data.vocabulary only;
#   settings, verdicts and other norms decide nothing in them.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["data-reference"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: Every other reference into data, in a norm or a concept.
report contains violation if {
	governance.is_judged
	some reference in governance.references
	not _is_allowed(reference.path)
	violation := result.fail(rego.metadata.chain(), result.location(reference))
}

_is_allowed(path) if path[1] in {"classification", "lib", "vocabulary"}

_is_allowed(path) if array.slice(path, 1, count(ast.package_path) + 1) == ast.package_path
