# METADATA
# description: Every norm has a file <name>_test.rego beside it, with a table `cases` and a test that judges them.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["norm-test-file"]

import data.custom.regal.governance
import data.regal.ast
import data.regal.result

# METADATA
# description: The norm of a file, and where it is declared.
aggregate contains entry if {
	governance.is_norm
	entry := result.aggregate(rego.metadata.chain(), {
		"norm": ast.package_name,
		"location": result.location(input.package).location,
	})
}

# METADATA
# description: The norm that a file tests.
aggregate contains entry if {
	endswith(input.regal.file.name, "_test.rego")
	ast.package_path[0] == "norms"
	"cases" in ast.rule_names
	count(ast.tests) > 0
	entry := result.aggregate(rego.metadata.chain(), {"tests": trim_suffix(ast.package_name, "_test")})
}

# METADATA
# description: The norms that no file tests.
# schemas:
#   - input: schema.regal.aggregate
aggregate_report contains violation if {
	tested := {entry.aggregate_data.tests | some entry in input.aggregate}
	some entry in input.aggregate
	not entry.aggregate_data.norm in tested
	violation := result.fail(rego.metadata.chain(), {"location": entry.aggregate_data.location})
}
