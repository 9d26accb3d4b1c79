# METADATA
# title: Help for the tests of our own rules
# description: Parses a snippet as the file of a norm, a concept, a library or a test.
package custom.regal.governance.testing

# METADATA
# description: A norm with these rules, declared on line 1.
norm(rules) := regal.parse_module("policies/norms/aia/example/example.rego", _file("norms.aia.example", rules))

# METADATA
# description: The tests of that norm.
norm_test(rules) := regal.parse_module(
	"policies/norms/aia/example/example_test.rego",
	_file("norms.aia.example_test", rules),
)

# METADATA
# description: A file of legal concepts with these rules, declared on line 1.
concept(rules) := regal.parse_module(
	"policies/classification/example/example.rego",
	_file("classification.example", rules),
)

# METADATA
# description: A library with these functions, declared on line 1.
library(rules) := regal.parse_module("policies/lib/example/example.rego", _file("lib.example", rules))

# METADATA
# description: A part of the verdict with these rules, declared on line 1.
verdict(rules) := regal.parse_module("policies/verdict/example/example.rego", _file("verdict.example", rules))

# METADATA
# description: The lines on which a report found something.
lines(report) := {violation.location.row | some violation in report}

_file(name, rules) := concat("\n", [sprintf("package %s", [name]), rules])
