package lib.kleene_test

import data.lib.kleene

test_conjunction_is_symmetric if {
	tables := {[left, right, kleene.conjunction[left][right]] | some left, row in kleene.conjunction; some right, _ in row}
	tables == {[right, left, value] | some [left, right, value] in tables}
}

test_one_no_decides if {
	{"no"} == {value | some value in kleene.conjunction.no}
}

test_what_is_open_stays_open if {
	"open" == kleene.conjunction.yes.open
	"open" == kleene.conjunction.open.open
	"yes" == kleene.conjunction.yes.yes
}

test_certain if {
	kleene.certain(true) == "yes"
	kleene.certain(false) == "no"
}
