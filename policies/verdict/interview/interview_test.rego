package verdict.interview_test

import data.verdict.interview

_catalogue := {
	"aia.p": {"level": "prohibition"},
	"aia.q": {"level": "prohibition"},
	"org.a": {"level": "approval"},
	"aia.o": {"level": "obligation"},
	"org.v": {"level": "advice"},
}

_facts := {"a.a": {"order": 1}, "b.b": {"order": 2}, "c.c": {"order": 3}}

cases := {
	"a prohibition that few facts decide comes before one that needs many": {
		"leads": {"aia.p": ["a.a"], "aia.q": ["b.b"]},
		"away": {"aia.p": 3, "aia.q": 1},
		"mildest": "permitted",
		"questions": [["b.b", 1, 1], ["a.a", 1, 1]],
	},
	"prohibitions come first, then what most norms wait for": {
		"leads": {"aia.p": ["a.a", "b.b"], "aia.q": ["b.b"], "org.a": ["c.c"]},
		"mildest": "permitted",
		"questions": [["b.b", 1, 2], ["a.a", 1, 1], ["c.c", 2, 1]],
	},
	"what cannot make it worse is not asked": {
		"leads": {"aia.o": ["c.c"]},
		"mildest": "conditional",
		"questions": [],
	},
	"after a prohibition nothing is asked": {
		"leads": {"org.a": ["a.a"]},
		"labels": {"ai_system": {"truth": "open", "leads": ["b.b"]}},
		"mildest": "prohibited",
		"questions": [],
	},
	"another approval is asked for, since without it the verdict stays incomplete": {
		"leads": {"org.a": ["a.a"]},
		"mildest": "board_review",
		"questions": [["a.a", 2, 1]],
	},
	"an open concept is asked for": {
		"leads": {},
		"labels": {
			"ai_system": {"truth": "open", "leads": ["b.b"]},
			"algorithm": {"truth": "yes", "leads": []},
		},
		"mildest": "board_review",
		"questions": [["b.b", 2, 1]],
	},
	"advice is not asked for": {
		"leads": {"org.v": ["a.a"]},
		"mildest": "permitted",
		"questions": [],
	},
}

test_questions[name] if {
	some name, case in cases
	found := interview.open_questions with data.catalogue.norms as _catalogue
		with data.intake.facts as _facts
		with data.verdict.findings.weighing as {id: "open" | some id, _ in case.leads}
		with data.verdict.outcome.mildest_reachable as case.mildest
		with input as {
			"labels": object.get(case, "labels", {}),
			"judged": {id: {"leads": leads, "away": away} |
				some id, leads in case.leads
				away := object.get(case, ["away", id], count(leads))
			},
		}
	case.questions == [[question.fact, question.tier, question.norms] | some question in found]
}

test_what_is_certain_is_not_asked_for if {
	[] == interview.open_questions with data.catalogue.norms as _catalogue
		with data.intake.facts as _facts
		with data.verdict.findings.weighing as {"aia.p": "yes"}
		with data.verdict.outcome.mildest_reachable as "permitted"
		with input as {"labels": {}, "judged": {"aia.p": {"leads": ["a.a"], "away": 1}}}
}
