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
# description: The harshest outcome that the open facts can still lead to; the same as the outcome where nothing is open.
worst_reachable := "prohibited" if _possibly("prohibition")

worst_reachable := _decided if not _possibly("prohibition")

# METADATA
# description: The mildest outcome that can still come out, counting only what is certain.
mildest_reachable := "prohibited" if _some("prohibition", "yes")

mildest_reachable := "board_review" if {
	not _some("prohibition", "yes")
	_some("approval", "yes")
}

mildest_reachable := "conditional" if {
	not _some("prohibition", "yes")
	not _some("approval", "yes")
	_some("obligation", "yes")
}

mildest_reachable := "permitted" if {
	not _some("prohibition", "yes")
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

_counts contains [data.catalogue.norms[id].level, finding.counts] if some id, finding in findings.findings
