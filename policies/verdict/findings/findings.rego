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
	norm.enacted <= input.as_of
}

# METADATA
# description: >-
#   The judgement of each norm: `applies` and `met` in three values, the dates on which it can begin
#   to hold, per question the facts that can still settle it, and which of those to ask first.
judgements := object.union(input.judged, _certain)

# METADATA
# description: One finding for each active norm; what the catalogue says of the norm is not repeated here.
findings[id] := finding if {
	some id in active
	norm := data.catalogue.norms[id]
	judgement := judgements[id]
	dates := object.get(norm, "dates", judgement.from)
	literal := object.get(norm, "literal", judgement.literal)
	force := _forces[norm.until < input.as_of][dates.latest <= input.as_of][dates.earliest <= input.as_of][dates.earliest == _never]
	due := input.stage in data.vocabulary.due[norm.due].counts_in
	violated := _violations[norm.level][judgement.applies][judgement.met]
	finding := {
		"status": _statuses[judgement.applies][judgement.met],
		"applies": judgement.applies,
		"force": force,
		"applies_from": dates.only,
		"applies_from_candidates": dates.candidates,
		"applies_from_literal": literal.only,
		"due_at_this_stage": due,
		"counts": kleene.conjunction[violated][_weights[force][due]],
		"asks": judgement.asks,
	}
}

# What reads no open fact was not judged by partial evaluation: it is certain.
_certain[id] := judgement if {
	some id in active
	not input.judged[id]
	judgement := {
		"applies": kleene.certain(["applies", id] in truths.holds),
		"met": kleene.certain(["met", id] in truths.holds),
		"from": _known(object.get(_dated, [["from", id]], set())),
		"literal": _known(object.get(_dated, [["literal", id]], set())),
		"asks": {},
		"leads": [],
	}
}

# The dates that hold, by question and norm; a norm's rule gives one or none.
_dated[[question, id]] contains date if some [question, id, date] in truths.holds

_known(dates) := {"only": null, "candidates": [], "earliest": _never, "latest": _never} if count(dates) == 0

_known(dates) := {"only": date, "candidates": [], "earliest": date, "latest": date} if {
	count(dates) == 1
	some date in dates
}

# The date of what never comes.
_never := "9999-12-31"

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

# Whether a norm holds: has it ended, is its latest possible date past, its earliest, or does it
# never come?
_forces := {
	true: {past: {begun: {never: "ended" | some never in [true, false]} | some begun in [true, false]} | some past in [true, false]},
	false: {
		true: {true: {false: "in_force"}},
		false: {
			true: {false: "open"},
			false: {false: "coming", true: "never"},
		},
	},
}

# Whether a violation weighs, by force and by whether the norm is due at this stage.
_weights := {
	"in_force": {true: "yes", false: "no"},
	"open": {true: "open", false: "no"},
	"coming": {true: "no", false: "no"},
	"ended": {true: "no", false: "no"},
	"never": {true: "no", false: "no"},
}
