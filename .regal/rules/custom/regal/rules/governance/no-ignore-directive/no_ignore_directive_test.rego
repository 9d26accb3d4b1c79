package custom.regal.rules.governance["no-ignore-directive_test"]

import data.custom.regal.governance.testing
import data.custom.regal.rules.governance["no-ignore-directive"] as rule

# Joined here, since the directive would work in this file too.
_directive := concat(" ", ["# regal", "ignore:no-else"])

test_directive_in_a_norm_is_reported_with_its_line_in_the_description if {
	found := rule.report with input as testing.norm(concat("\n", ["", _directive, "met if input.facts.a.b"]))
	expected := {[
		"policies/norms/aia/example/example.rego",
		concat(" ", [
			"A norm or a concept cannot switch off a rule of this house.",
			"Change the policy, or the rule for everybody. Line 3.",
		]),
	]}
	expected == {[violation.location.file, violation.description] | some violation in found}
	count([row | row := found[_].location.row]) == 0
}

test_directive_in_the_verdict_is_allowed if {
	found := rule.report with input as testing.verdict(concat("\n", ["", _directive, "met if input.facts.a.b"]))
	found == set()
}

test_other_comments_are_allowed if {
	found := rule.report with input as testing.norm("# Said in Art. 3.\nmet if input.facts.a.b")
	found == set()
}
