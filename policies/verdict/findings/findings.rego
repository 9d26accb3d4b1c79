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
#   The judgement of each norm: `applies` and `met` in three values, the dates that can come out,
#   and per question the facts that can still settle it.
judgements[id] := input.judged[id] if some id in active

judgements[id] := judgement if {
	some id in active
	not input.judged[id]
	judgement := {
		"applies": kleene.certain(["applies", id] in truths.holds),
		"met": kleene.certain(["met", id] in truths.holds),
		"from": _certain_dates([date | some ["from", id, date] in truths.holds]),
		"literal": _certain_dates([date | some ["literal", id, date] in truths.holds]),
		"asks": {},
	}
}

# METADATA
# description: One finding for each active norm; what the catalogue says of the norm is not repeated here.
findings[id] := finding if {
	some id in active
	norm := data.catalogue.norms[id]
	judgement := judgements[id]
	dates := _dates(norm, judgement)
	force := _force(norm, dates, input.as_of)
	due := input.stage in data.vocabulary.due[norm.due].counts_in
	finding := {
		"status": _status(judgement.applies, judgement.met),
		"applies": judgement.applies,
		"force": force,
		"applies_from": _only(dates),
		"applies_from_candidates": _candidates(dates),
		"applies_from_literal": _literal(norm, judgement),
		"due_at_this_stage": due,
		"counts": kleene.all_of({
			_violated(norm.level, judgement),
			_in_force(force),
			kleene.certain(due),
		}),
		"asks": _asks(judgement, force),
	}
}

_enacted(norm) if not norm.enacted

_enacted(norm) if norm.enacted <= input.as_of

_status("no", _) := "not_applicable"

_status("yes", "yes") := "met"

_status("yes", "no") := "unmet"

_status("yes", "open") := "unknown"

_status("open", "yes") := "met_or_not_applicable"

_status("open", "no") := "unknown"

_status("open", "open") := "unknown"

# An approval that nobody gave yet is required, not unknown.
_violated("approval", judgement) := kleene.certain(judgement.met != "yes") if judgement.applies == "yes"

_violated("approval", judgement) := _unmet(judgement) if judgement.applies != "yes"

_violated(level, judgement) := _unmet(judgement) if level != "approval"

_unmet(judgement) := kleene.all_of({judgement.applies, kleene.negation(judgement.met)})

_dates(norm, _) := _certain_dates([norm.applies_from]) if norm.applies_from

_dates(norm, judgement) := judgement.from if not norm.applies_from

_certain_dates(values) := {"values": values, "certain": true, "bounded": true, "possibly_none": false}

_force(norm, _, as_of) := "ended" if norm.applies_until < as_of

_force(norm, dates, as_of) := _force_of(dates, as_of) if not _ended(norm, as_of)

_ended(norm, as_of) if norm.applies_until < as_of

_force_of(dates, as_of) := "in_force" if _begun(dates, as_of)

_force_of(dates, as_of) := "coming" if _ahead(dates, as_of)

_force_of(dates, _) := "never" if _none(dates)

_force_of(dates, as_of) := "open" if {
	not _begun(dates, as_of)
	not _ahead(dates, as_of)
	not _none(dates)
}

# Every date that can still come out lies on or before the date of the verdict.
_begun(dates, as_of) if {
	dates.bounded
	not dates.possibly_none
	max(dates.values) <= as_of
}

_ahead(dates, as_of) if {
	dates.bounded
	min(dates.values) > as_of
}

_none(dates) if {
	dates.certain
	count(dates.values) == 0
}

_in_force("in_force") := "yes"

_in_force("open") := "open"

_in_force(force) := "no" if force in {"coming", "ended", "never"}

_only(dates) := dates.values[0] if _single(dates)

_only(dates) := null if not _single(dates)

_single(dates) if {
	dates.certain
	count(dates.values) == 1
}

_candidates(dates) := [] if dates.certain

_candidates(dates) := sort(dates.values) if not dates.certain

_literal(norm, _) := norm.applies_from_literal if norm.applies_from_literal

_literal(norm, judgement) := _only(judgement.literal) if not norm.applies_from_literal

# The facts that can still settle the finding, per question that is open.
_asks(judgement, force) := {question: facts |
	some question, facts in judgement.asks
	_is_open(question, judgement, force)
}

_is_open("applies", judgement, _) if {
	judgement.applies == "open"
	judgement.met != "yes"
}

_is_open("met", judgement, _) if {
	judgement.met == "open"
	judgement.applies != "no"
}

_is_open("from", judgement, "open") if _unmet(judgement) != "no"
