# METADATA
# description: A norm or a concept cannot switch off a rule of this house. Change the policy, or the rule for everybody.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["no-ignore-directive"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: >-
#   Reported without its line as location, since Regal would let the directive silence this very rule;
#   the description names the line.
report contains violation if {
	governance.is_judged
	some comment in ast.comments_decoded
	contains(comment.text, "regal ignore:")
	violation := result.fail(rego.metadata.chain(), {
		"location": {"file": input.regal.file.name},
		"description": sprintf("%s Line %d.", [rego.metadata.chain()[1].annotations.description, comment.row]),
	})
}
