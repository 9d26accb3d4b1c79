package verdict.route_test

import data.verdict.route

_catalogue := {
	"org.board": {"level": "approval", "responsible": "control_board"},
	"org.ciso": {"level": "approval", "responsible": "ciso"},
	"aia.o": {"level": "obligation", "responsible": "hr"},
}

_settings := {
	"quorum": {"control_board": {"members": 3}},
	"review_months": {"incomplete": 2, "prohibited": 1, "board_review": 6, "conditional": 12, "permitted": 24},
}

cases := {
	"what is incomplete comes back soon": {
		"worst": "prohibited",
		"outcome": "incomplete",
		"counts": {"org.board": "open", "org.ciso": "no", "aia.o": "no"},
		"route": {
			"lane": "stop", "as_if": "prohibited", "deciders": [], "owners": [],
			"review_after_months": 2,
		},
	},
	"a prohibition has nobody who can allow it": {
		"worst": "prohibited",
		"counts": {"org.board": "yes", "org.ciso": "no", "aia.o": "no"},
		"route": {
			"lane": "stop", "as_if": "prohibited", "deciders": [], "owners": [],
			"review_after_months": 1,
		},
	},
	"each required approval brings its decider": {
		"worst": "board_review",
		"counts": {"org.board": "yes", "org.ciso": "open", "aia.o": "yes"},
		"route": {
			"lane": "board", "as_if": "board_review",
			"deciders": [{"members": 1, "role": "ciso"}, {"members": 3, "role": "control_board"}],
			"owners": ["hr"],
			"review_after_months": 6,
		},
	},
	"conditions are the process owner's": {
		"worst": "conditional",
		"counts": {"org.board": "no", "org.ciso": "no", "aia.o": "open"},
		"route": {
			"lane": "conditions", "as_if": "conditional",
			"deciders": [{"members": 1, "role": "process_owner"}],
			"owners": ["hr"],
			"review_after_months": 12,
		},
	},
	"nothing open goes the fast lane": {
		"worst": "permitted",
		"counts": {"org.board": "no", "org.ciso": "no", "aia.o": "no"},
		"route": {
			"lane": "fast", "as_if": "permitted",
			"deciders": [{"members": 1, "role": "process_owner"}],
			"owners": [],
			"review_after_months": 24,
		},
	},
}

test_route[name] if {
	some name, case in cases
	found := route.route with data.catalogue.norms as _catalogue
		with data.settings as _settings
		with data.verdict.outcome.worst_reachable as case.worst
		with data.verdict.outcome.outcome as object.get(case, "outcome", case.worst)
		with data.verdict.findings.weighing as {id: truth | some id, truth in case.counts; truth != "no"}
	found == case.route
}
