package checks.calendar_test

import data.checks.calendar

cases := {
	"an ordinary day": {"text": "2026-11-24", "is_date": true},
	"the last day of a month of 31": {"text": "2026-12-31", "is_date": true},
	"the last day of a month of 30": {"text": "2026-11-30", "is_date": true},
	"the 31st of a month of 30": {"text": "2026-11-31", "is_date": false},
	"29 February in a leap year": {"text": "2028-02-29", "is_date": true},
	"29 February in another year": {"text": "2026-02-29", "is_date": false},
	"29 February in a century": {"text": "2100-02-29", "is_date": false},
	"29 February in a fourth century": {"text": "2000-02-29", "is_date": true},
	"a month that does not exist": {"text": "2026-13-01", "is_date": false},
	"day zero": {"text": "2026-01-00", "is_date": false},
	"another order": {"text": "24-11-2026", "is_date": false},
	"a word": {"text": "morgen", "is_date": false},
}

test_is_date[name] if {
	some name, case in cases
	_truth(case.text) == case.is_date
}

_truth(text) if calendar.is_date(text)

_truth(text) := false if not calendar.is_date(text)
