# METADATA
# title: What to ask next
# description: >-
#   Only facts that can still change the outcome: prohibitions first, then classification and
#   approvals, then obligations; within each, what most norms wait for. A fact that was answered
#   "unknown" is not asked again, and what people decide is never asked of the proposer.
package verdict.interview

import data.verdict.findings
import data.verdict.outcome

# METADATA
# description: The facts to ask, best first, as {"fact", "tier", "norms"}.
open_questions := [question |
	some [tier, negative, _, fact] in sort(_ranked)
	question := {"fact": fact, "tier": tier, "norms": 0 - negative}
]

# METADATA
# description: Every fact that is missing for a norm that counts or for the classification, asked before or not.
missing contains fact if {
	some id, finding in findings.findings
	finding.counts == "open"
	some _, facts in finding.asks
	some fact in facts
}

missing contains fact if {
	some _, label in input.labels
	label.truth == "open"
	some fact in label.asks
}

_ranked contains [tier, 0 - count(waiting), data.intake.facts[fact].order, fact] if {
	some fact, rows in _waiting
	tier := min([at | some [at, _] in rows])
	waiting := {id | some [at, id] in rows; at == tier}
}

# The norms and concepts that wait for a fact, with their tier.
_waiting[fact] contains [_tier[level], id] if {
	some id, finding in findings.findings
	finding.counts == "open"
	level := data.catalogue.norms[id].level
	not outcome.mildest_reachable in _settled_by[level]
	some fact in _best(finding)
}

_waiting[fact] contains [2, label] if {
	outcome.mildest_reachable != "prohibited"
	some label, reading in input.labels
	reading.truth == "open"
	some fact in _best({"leads": reading.leads, "asks": {"applies": reading.asks, "met": [], "from": []}})
}

# Where the norm starts to read; else whether it is about this initiative, whether it is met, from when.
_best(finding) := facts if {
	asks := finding.asks
	candidates := [
		_askable & {fact | some fact in finding.leads},
		_askable & {fact | some fact in asks.applies},
		_askable & {fact | some fact in asks.met},
		_askable & {fact | some fact in asks.from},
	]
	facts := [found | some found in candidates; count(found) > 0][0]
}

_askable contains fact if {
	some fact, question in data.intake.facts
	question.kind != "decision"
	not fact in input.unknown
}

_tier := {"prohibition": 1, "approval": 2, "obligation": 3}

# The certain outcomes that a norm of this level cannot change any more. An unknown prohibition or
# approval leaves a verdict incomplete, whatever other approvals are required.
_settled_by := {
	"prohibition": {"prohibited"},
	"approval": {"prohibited"},
	"obligation": {"prohibited", "board_review", "conditional"},
}
