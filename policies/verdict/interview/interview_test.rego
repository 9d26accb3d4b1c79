package verdict.interview_test

import data.verdict.interview

_catalogue := {
	"aia.p": {"level": "prohibition"},
	"aia.q": {"level": "prohibition"},
	"org.a": {"level": "approval"},
	"aia.o": {"level": "obligation"},
	"org.v": {"level": "advice"},
}

_facts := {
	"a.a": {"order": 1, "kind": "describes"},
	"b.b": {"order": 2, "kind": "describes"},
	"c.c": {"order": 3, "kind": "evidence"},
	"d.d": {"order": 4, "kind": "decision"},
}

_open(asks) := {
	"counts": "open",
	"asks": object.union({"applies": [], "met": [], "from": []}, asks),
	"leads": [],
}

cases := {
	"prohibitions come first, then what most norms wait for": {
		"findings": {
			"aia.p": _open({"applies": ["a.a", "b.b"]}),
			"aia.q": _open({"applies": ["b.b"]}),
			"org.a": _open({"applies": ["c.c"]}),
		},
		"mildest": "permitted",
		"questions": [["b.b", 1, 2], ["a.a", 1, 1], ["c.c", 2, 1]],
	},
	"whether it applies is asked before whether it is met": {
		"findings": {"aia.o": _open({"applies": ["a.a"], "met": ["c.c"]})},
		"mildest": "permitted",
		"questions": [["a.a", 3, 1]],
	},
	"who does not know whether it applies is asked whether it is met": {
		"findings": {"aia.o": _open({"applies": ["a.a"], "met": ["c.c"]})},
		"unknown": ["a.a"],
		"mildest": "permitted",
		"questions": [["c.c", 3, 1]],
	},
	"the date comes last": {
		"findings": {"aia.o": _open({"from": ["a.a"]})},
		"mildest": "permitted",
		"questions": [["a.a", 3, 1]],
	},
	"what the norm reads first is asked first": {
		"findings": {"aia.o": object.union(_open({"applies": ["a.a", "b.b"]}), {"leads": ["b.b"]})},
		"mildest": "permitted",
		"questions": [["b.b", 3, 1]],
	},
	"what cannot make it worse is not asked": {
		"findings": {"aia.o": _open({"met": ["c.c"]})},
		"mildest": "conditional",
		"questions": [],
	},
	"after a prohibition nothing is asked": {
		"findings": {"org.a": _open({"applies": ["a.a"]})},
		"labels": {"ai_system": {"truth": "open", "asks": ["b.b"], "leads": []}},
		"mildest": "prohibited",
		"questions": [],
	},
	"another approval is asked for, since without it the verdict stays incomplete": {
		"findings": {"org.a": _open({"applies": ["a.a"]})},
		"mildest": "board_review",
		"questions": [["a.a", 2, 1]],
	},
	"an open concept is asked for": {
		"findings": {},
		"labels": {
			"ai_system": {"truth": "open", "asks": ["b.b"], "leads": []},
			"algorithm": {"truth": "yes", "asks": []},
		},
		"mildest": "board_review",
		"questions": [["b.b", 2, 1]],
	},
	"what people decide is not asked": {
		"findings": {"org.a": _open({"applies": ["d.d"]})},
		"mildest": "permitted",
		"questions": [],
	},
	"advice is not asked for": {
		"findings": {"org.v": _open({"applies": ["a.a"]})},
		"mildest": "permitted",
		"questions": [],
	},
}

test_questions[name] if {
	some name, case in cases
	found := interview.open_questions with data.catalogue.norms as _catalogue
		with data.intake.facts as _facts
		with data.verdict.findings.findings as case.findings
		with data.verdict.outcome.mildest_reachable as case.mildest
		with input as {"labels": object.get(case, "labels", {}), "unknown": object.get(case, "unknown", [])}
	case.questions == [[question.fact, question.tier, question.norms] | some question in found]
}

test_missing_names_what_was_asked_before_too if {
	found := interview.missing with data.verdict.findings.findings as {
		"aia.o": _open({"applies": ["a.a"], "met": ["c.c"]}),
		"org.a": {"counts": "no", "asks": {"applies": ["b.b"]}},
	}
		with input as {
			"labels": {"ai_system": {"truth": "open", "asks": ["d.d"]}},
			"unknown": ["a.a"],
		}
	{"a.a", "c.c", "d.d"} == found
}
