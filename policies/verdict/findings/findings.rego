# METADATA
# title: Findings
# description: >-
#   Each norm of the packs that are switched on, judged in three values: does it apply, is it met,
#   from which date does it hold, and does it count towards the outcome today.
package verdict.findings

import data.lib.kleene
import data.verdict.truths

# METADATA
# description: The norms that exist on the date of the verdict, in the packs that the organisation switched on.
active contains id if {
	some id, norm in data.catalogue.norms
	norm.pack in data.settings.packs
	_enacted(norm)
}

# METADATA
# description: >-
#   The judgement of each norm: `applies` and `met` in three values, the dates on which it can begin
#   to hold, and per question the facts that can still settle it.
judgements[id] := input.judged[id] if some id in active

judgements[id] := judgement if {
	some id in active
	not input.judged[id]
	judgement := {
		"applies": kleene.certain(["applies", id] in truths.holds),
		"met": kleene.certain(["met", id] in truths.holds),
		"from": _known([date | some ["from", id, date] in truths.holds]),
		"literal": _known([date | some ["literal", id, date] in truths.holds]),
		"asks": {"applies": [], "met": [], "from": []},
		"leads": [],
	}
}

# METADATA
# description: One finding for each active norm; what the catalogue says of the norm is not repeated here.
findings[id] := finding if {
	some id in active
	norm := data.catalogue.norms[id]
	judgement := judgements[id]
	dates := _dates(norm, judgement.from)
	force := _force(dates, _until(norm), input.as_of)
	status := _statuses[judgement.applies][judgement.met]
	due := input.stage in data.vocabulary.due[norm.due].counts_in
	finding := {
		"status": status,
		"applies": judgement.applies,
		"force": force,
		"applies_from": _only(dates),
		"applies_from_candidates": [date | count(dates.values) > 1; some date in dates.values],
		"applies_from_literal": _literal(norm, judgement.literal),
		"due_at_this_stage": due,
		"counts": kleene.conjunction[_violations[norm.level][judgement.applies][judgement.met]][_weights[force][due]],
		"asks": _asks(status, force, judgement.asks),
		"leads": judgement.leads,
	}
}

_enacted(norm) if not norm.enacted

_enacted(norm) if norm.enacted <= input.as_of

# The status of a finding, by `applies` and `met`.
_statuses := {
	"no": {"yes": "not_applicable", "no": "not_applicable", "open": "not_applicable"},
	"yes": {"yes": "met", "no": "unmet", "open": "unknown"},
	"open": {"yes": "met_or_not_applicable", "no": "unknown", "open": "unknown"},
}

_violation := {
	"no": {"yes": "no", "no": "no", "open": "no"},
	"yes": {"yes": "no", "no": "yes", "open": "open"},
	"open": {"yes": "no", "no": "open", "open": "open"},
}

# Whether a norm is violated, by level, `applies` and `met`. An approval that nobody gave yet is
# required, not unknown.
_violations := {
	"prohibition": _violation,
	"approval": object.union(_violation, {"yes": {"open": "yes"}}),
	"obligation": _violation,
	"advice": _violation,
}

# Whether a violation weighs, by force and by whether the norm is due at this stage.
_weights := {
	"in_force": {true: "yes", false: "no"},
	"open": {true: "open", false: "no"},
	"coming": {true: "no", false: "no"},
	"ended": {true: "no", false: "no"},
	"never": {true: "no", false: "no"},
}

# A date that never comes, and one that lies before any other.
_never := "9999-12-31"

_known([]) := {"values": [], "earliest": _never, "latest": _never}

_known([date]) := {"values": [date], "earliest": date, "latest": date}

_dates(norm, _) := _known([norm.applies_from])

_dates(norm, from) := from if not norm.applies_from

_until(norm) := norm.applies_until

_until(norm) := _never if not norm.applies_until

_force(_, until, as_of) := "ended" if until < as_of

_force(dates, until, as_of) := "in_force" if {
	until >= as_of
	dates.latest <= as_of
}

_force(dates, until, as_of) := "open" if {
	until >= as_of
	dates.latest > as_of
	dates.earliest <= as_of
}

_force(dates, until, as_of) := "coming" if {
	until >= as_of
	dates.earliest > as_of
	dates.earliest != _never
}

_force(dates, until, as_of) := "never" if {
	until >= as_of
	dates.earliest == _never
}

_only(dates) := dates.earliest if {
	dates.earliest == dates.latest
	dates.earliest != _never
}

_only(dates) := null if dates.earliest != dates.latest

_only(dates) := null if dates.earliest == _never

_literal(norm, _) := norm.applies_from_literal

_literal(norm, literal) := _only(literal) if not norm.applies_from_literal

# The facts that can still settle the finding, per question that is open.
_asks(status, _, _) := {} if status in {"met", "not_applicable", "met_or_not_applicable"}

_asks(status, "open", asks) := asks if status in {"unmet", "unknown"}

_asks(status, force, asks) := object.remove(asks, ["from"]) if {
	status in {"unmet", "unknown"}
	force != "open"
}
