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
	some fact, _ in _waiting
	tier := min([at | some [at, _] in _waiting[fact]])
	waiting := {id | some [tier, id] in _waiting[fact]}
}

# The norms and concepts that wait for a fact, with their tier.
_waiting[fact] contains [_tier[level], id] if {
	some id, finding in findings.findings
	finding.counts == "open"
	level := data.catalogue.norms[id].level
	not outcome.mildest_reachable in _settled_by[level]
	some fact in _first(finding.asks)
	_askable(fact)
}

_waiting[fact] contains [2, label] if {
	outcome.mildest_reachable != "prohibited"
	some label, reading in input.labels
	reading.truth == "open"
	some fact in reading.asks
	_askable(fact)
}

# Whether the norm is about this initiative comes first, then whether it is met, then from when.
_first(asks) := _askable_of(asks.applies) if count(_askable_of(asks.applies)) > 0

_first(asks) := _askable_of(asks.met) if {
	not _waits(asks, "applies")
	count(_askable_of(asks.met)) > 0
}

_first(asks) := _askable_of(asks.from) if {
	not _waits(asks, "applies")
	not _waits(asks, "met")
}

_waits(asks, question) if count(_askable_of(asks[question])) > 0

_askable_of(facts) := {fact | some fact in facts; _askable(fact)}

_askable(fact) if {
	not fact in input.unknown
	data.intake.facts[fact].kind != "decision"
}

_tier := {"prohibition": 1, "approval": 2, "obligation": 3}

# The certain outcomes that a norm of this level cannot change any more. An unknown prohibition or
# approval leaves a verdict incomplete, whatever other approvals are required.
_settled_by := {
	"prohibition": {"prohibited"},
	"approval": {"prohibited"},
	"obligation": {"prohibited", "board_review", "conditional"},
}
