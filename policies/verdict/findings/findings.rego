# METADATA
# title: Findings
# description: >-
#   Each norm of the packs that are switched on, judged in three values: does it apply, is it met,
#   from which date does it hold, and does it count towards the outcome today.
package verdict.findings

import data.lib.kleene

# METADATA
# description: The norms that exist on the date of the verdict, in the packs that the organisation switched on.
active := _switched_on - _not_enacted if not input.levels

# To ask the first questions, the norms of some levels are enough.
active := (_switched_on & _of_levels) - _not_enacted if input.levels

# METADATA
# description: >-
#   The judgement of each active norm that may apply: `applies` and `met` in three values, the dates
#   on which it can begin to hold, and for the interview what to ask first and how far away it is.
judgements[id] := judgement if {
	some id, judgement in input.judged
	judgement.applies != "no"
	id in active
}

# What reads no open fact was not judged by partial evaluation: it is certain.
judgements[id] := _certain[id in _met] if some id in (_applying - _dated)

judgements[id] := object.union(_certain[id in _met], {"from": from, "literal": literal}) if {
	some id in (_applying & _dated)
	from := object.get(_begins, id, _no_date)
	literal := object.get(_literals, id, null)
}

# METADATA
# description: The active norms that certainly do not apply.
not_applicable := active - object.keys(judgements)

# METADATA
# description: >-
#   One finding for each active norm that may apply; what the catalogue says of the norm is not
#   repeated here.
findings[id] := finding if {
	some id, judgement in judgements
	norm := data.catalogue.norms[id]
	dates := object.get(norm, "dates", judgement.from)
	force := _forces[id in _ended][dates.latest <= input.as_of][dates.earliest <= input.as_of][dates.ahead]
	violated := _violations[norm.level][judgement.applies][judgement.met]
	finding := {
		"status": _statuses[judgement.applies][judgement.met],
		"applies": judgement.applies,
		"force": force,
		"applies_from": dates.only,
		"applies_from_candidates": dates.candidates,
		"applies_from_literal": object.get(norm, "literal", judgement.literal),
		"counts": kleene.conjunction[violated][_weights[force][due[norm.due]]],
	}
}

# METADATA
# description: The findings that weigh in the outcome, certainly ("yes") or possibly ("open").
weighing[id] := finding.counts if {
	some id, finding in findings
	finding.counts != "no"
}

# METADATA
# description: Which due moments count at this stage.
due[moment] := input.stage in entry.counts_in if some moment, entry in data.vocabulary.due

_switched_on := union({object.keys(data.catalogue.packs[pack]) | some pack in data.settings.packs})

_of_levels contains id if {
	some level in input.levels
	some id in data.catalogue.levels[level]
}

_not_enacted contains id if {
	some day, ids in data.catalogue.enacted
	day > input.as_of
	some id in ids
}

_applying := (_holding & active) - object.keys(input.judged)

# All norms of a pack at once: looking each of them up first costs more than most of their rules.
_holding contains concat(".", [pack, name]) if {
	not input.levels
	some pack in data.settings.packs
	data.norms[pack][name].applies
}

_holding contains id if {
	some id in _of_levels
	not input.judged[id]
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].applies
}

_met contains id if {
	some id in _applying
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].met
}

_certain := {
	true: {"applies": "yes", "met": "yes", "from": _no_date, "literal": null},
	false: {"applies": "yes", "met": "no", "from": _no_date, "literal": null},
}

# The norms of which the date, or its literal one, follows from the facts.
_dated := object.keys(data.catalogue.dated)

_begins[id] := dates if {
	some id in (_applying & _dated)
	norm := data.catalogue.dated[id]
	date := data.norms[norm.pack][norm.name].applies_from
	dates := {"only": date, "candidates": [], "earliest": date, "latest": date, "ahead": "coming"}
}

_literals[id] := date if {
	some id in (_applying & _dated)
	norm := data.catalogue.dated[id]
	date := data.norms[norm.pack][norm.name].applies_from_literal
}

# The date of what never comes lies after all others.
_no_date := {
	"only": null,
	"candidates": [],
	"earliest": "9999-12-31",
	"latest": "9999-12-31",
	"ahead": "never",
}

# The norms of which the last day has passed.
_ended contains id if {
	some day, ids in data.catalogue.last_days
	day < input.as_of
	some id in ids
}

# The status of a finding, by `applies` and `met`.
_statuses := {
	"yes": {"yes": "met", "no": "unmet", "open": "unknown"},
	"open": {"yes": "met_or_not_applicable", "no": "unknown", "open": "unknown"},
}

_violation := {
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

# Whether a norm holds: has it ended, is the latest date past that it can begin on, is the earliest?
_forces := {
	true: {true: {true: _always_ended}, false: {true: _always_ended, false: _always_ended}},
	false: {
		true: {true: {"coming": "in_force", "never": "in_force"}},
		false: {
			true: {"coming": "open", "never": "open"},
			false: {"coming": "coming", "never": "never"},
		},
	},
}

_always_ended := {"coming": "ended", "never": "ended"}

# Whether a violation weighs, by force and by whether the norm is due at this stage.
_weights := {
	"in_force": {true: "yes", false: "no"},
	"open": {true: "open", false: "no"},
	"coming": {true: "no", false: "no"},
	"ended": {true: "no", false: "no"},
	"never": {true: "no", false: "no"},
}
