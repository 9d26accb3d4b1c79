# METADATA
# title: Outcome
# description: >-
#   From findings to one outcome, most severe first. Only norms that are in force and due at this
#   stage count. What is open never makes the outcome milder.
package verdict.outcome

import data.verdict.findings
import data.verdict.truths

# METADATA
# description: Each concept that a verdict states, in three values.
classification[label] := input.labels[label].truth if some label in truths.labels

classification[label] := "yes" if {
	some label in truths.labels
	not input.labels[label]
	["label", label] in truths.holds
}

classification[label] := "no" if {
	some label in truths.labels
	not input.labels[label]
	not ["label", label] in truths.holds
}

# METADATA
# description: The outcome of the verdict.
outcome := "prohibited" if _some("prohibition", "yes")

outcome := "incomplete" if {
	not _some("prohibition", "yes")
	_incomplete
}

outcome := _decided if {
	not _some("prohibition", "yes")
	not _incomplete
}

# METADATA
# description: The harshest outcome that open facts can still lead to; where nothing is open, the outcome.
worst_reachable := "prohibited" if _possibly("prohibition")

worst_reachable := _decided if not _possibly("prohibition")

# METADATA
# description: The mildest outcome that can still come out, counting only what is certain.
mildest_reachable := "prohibited" if _some("prohibition", "yes")

mildest_reachable := _certain if not _some("prohibition", "yes")

_certain := "board_review" if _some("approval", "yes")

_certain := "conditional" if {
	not _some("approval", "yes")
	_some("obligation", "yes")
}

_certain := "permitted" if {
	not _some("approval", "yes")
	not _some("obligation", "yes")
}

_incomplete if _some("prohibition", "open")

_incomplete if _some("approval", "open")

_incomplete if "open" in {truth | some truth in classification}

# The outcome below a prohibition, as if what is open turned out for the worst.
_decided := "board_review" if _possibly("approval")

_decided := "conditional" if {
	not _possibly("approval")
	_possibly("obligation")
}

_decided := "permitted" if {
	not _possibly("approval")
	not _possibly("obligation")
}

_possibly(level) if _some(level, "yes")

_possibly(level) if _some(level, "open")

_some(level, truth) if [level, truth] in _counts

_counts contains [data.catalogue.norms[id].level, truth] if some id, truth in findings.weighing
