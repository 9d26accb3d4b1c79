# METADATA
# title: What to ask next
# description: >-
#   Only facts that can still change the outcome: prohibitions first, then classification and
#   approvals, then obligations; within each, what most norms wait for. The leads of a norm are the
#   facts that it reads first, of those that can be asked: not what was answered "unknown" before,
#   nor what people decide.
package verdict.interview

import data.verdict.findings
import data.verdict.outcome

# METADATA
# description: The facts to ask, best first, as {"fact", "tier", "norms"}.
open_questions := [question |
	some [tier, _, negative, _, fact] in sort(_ranked)
	question := {"fact": fact, "tier": tier, "norms": 0 - negative}
]

_ranked contains [tier, nearest, 0 - count(waiting), data.intake.facts[fact].order, fact] if {
	some fact, rows in _waiting
	tier := min([at | some [at, _, _] in rows])
	waiting := [id | some [at, _, id] in rows; at == tier]
	nearest := min([away | some [at, away, _] in rows; at == tier])
}

# The norms and concepts that wait for a fact, with their tier. A prohibition that few facts can
# still decide comes before one that needs many: who meets it hears so at once.
_waiting[fact] contains [_tier[level], _away(level, judged), id] if {
	some id, "open" in findings.weighing
	level := data.catalogue.norms[id].level
	not _settled_by[level][outcome.mildest_reachable]
	judged := input.judged[id]
	some fact in judged.leads
}

_waiting[fact] contains [2, 0, label] if {
	outcome.mildest_reachable != "prohibited"
	some label, reading in input.labels
	reading.truth == "open"
	some fact in reading.leads
}

_away("prohibition", judged) := judged.away

_away(level, _) := 0 if level != "prohibition"

_tier := {"prohibition": 1, "approval": 2, "obligation": 3}

# The certain outcomes that a norm of this level cannot change any more. An unknown prohibition or
# approval leaves a verdict incomplete, whatever other approvals are required.
_settled_by := {
	"prohibition": {"prohibited": true},
	"approval": {"prohibited": true},
	"obligation": {"prohibited": true, "board_review": true, "conditional": true},
}
