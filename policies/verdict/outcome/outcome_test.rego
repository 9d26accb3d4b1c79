package verdict.outcome_test

import data.verdict.outcome

# One norm of each level.
_catalogue := {
	"aia.p": {"level": "prohibition"},
	"org.a": {"level": "approval"},
	"aia.o": {"level": "obligation"},
	"org.v": {"level": "advice"},
}

_none := {"aia.p": "no", "org.a": "no", "aia.o": "no", "org.v": "no"}

cases := {
	"nothing is open": {
		"counts": {},
		"outcome": "permitted", "worst": "permitted", "mildest": "permitted",
	},
	"advice never weighs": {
		"counts": {"org.v": "yes"},
		"outcome": "permitted", "worst": "permitted", "mildest": "permitted",
	},
	"an obligation is unmet": {
		"counts": {"aia.o": "yes"},
		"outcome": "conditional", "worst": "conditional", "mildest": "conditional",
	},
	"an obligation must still be shown": {
		"counts": {"aia.o": "open"},
		"outcome": "conditional", "worst": "conditional", "mildest": "permitted",
	},
	"an approval is required": {
		"counts": {"org.a": "yes", "aia.o": "yes"},
		"outcome": "board_review", "worst": "board_review", "mildest": "board_review",
	},
	"nobody knows whether an approval is required": {
		"counts": {"org.a": "open", "aia.o": "yes"},
		"outcome": "incomplete", "worst": "board_review", "mildest": "conditional",
	},
	"a prohibition may apply": {
		"counts": {"aia.p": "open", "org.a": "yes"},
		"outcome": "incomplete", "worst": "prohibited", "mildest": "board_review",
	},
	"a prohibition applies, whatever else is open": {
		"counts": {"aia.p": "yes", "org.a": "open", "aia.o": "open"},
		"outcome": "prohibited", "worst": "prohibited", "mildest": "prohibited",
	},
	"a concept is open": {
		"counts": {},
		"labels": {"ai_system": {"truth": "open", "asks": ["system.technique"]}},
		"outcome": "incomplete", "worst": "permitted", "mildest": "permitted",
	},
	"a concept is open beside a prohibition": {
		"counts": {"aia.p": "yes"},
		"labels": {"ai_system": {"truth": "open", "asks": ["system.technique"]}},
		"outcome": "prohibited", "worst": "prohibited", "mildest": "prohibited",
	},
}

test_outcome[name] if {
	some name, case in cases
	counts := object.union(_none, case.counts)
	weighing := {id: counts[id] | some id, _ in _catalogue; counts[id] != "no"}
	input_ := {"labels": object.get(case, "labels", {})}
	found := {
		"outcome": outcome.outcome,
		"worst": outcome.worst_reachable,
		"mildest": outcome.mildest_reachable,
	} with data.catalogue.norms as _catalogue
		with data.verdict.findings.weighing as weighing
		with data.verdict.truths.holds as set()
		with input as input_
	found == {key: case[key] | some key in ["outcome", "worst", "mildest"]}
}

test_classification_is_read_where_it_was_judged if {
	found := outcome.classification with data.verdict.truths.holds as {["label", "deployer"]}
		with input as {"labels": {"ai_system": {"truth": "open", "asks": []}}}
	["yes", "no", "open"] == [found.deployer, found.provider, found.ai_system]
}
