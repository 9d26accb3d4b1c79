# METADATA
# title: Help for the tables of norm tests
# description: Turns a case into input, and compares two-valued evaluation with the finding that the case expects.
package lib.testing

# METADATA
# description: >-
#   The input of a case. A case is inside the AI Act unless it says otherwise, so that only the cases about the
#   exclusions of Article 2 have to mention them. One that states an empty `scope` leaves them open.
# scope: document
input_of(case) := stated(case) if case.facts.scope

input_of(case) := object.union(stated(case), {"facts": {"scope": {"exclusions": []}}}) if not case.facts.scope

# METADATA
# description: What a case states itself, on its own date or on the day these norms were checked.
stated(case) := {
	"as_of": object.get(case, "as_of", "2026-11-24"),
	"facts": case.facts,
}

# METADATA
# description: >-
#   True when a judged norm gives what the case expects. Two values cannot show "unknown";
#   the tests in Python judge those cases by partial evaluation.
agrees(case, judged) if {
	case.finding in {"unknown", _finding(judged)}
	_dated_as_expected(case, judged, "applies_from")
	_dated_as_expected(case, judged, "applies_from_literal")
}

_finding(judged) := "not_applicable" if not judged.applies

_finding(judged) := "met" if {
	judged.applies
	judged.met
}

_finding(judged) := "unmet" if {
	judged.applies
	not judged.met
}

_dated_as_expected(case, _, key) if not case[key]

_dated_as_expected(case, judged, key) if case[key] == judged[key]
