# METADATA
# title: Verdict
# description: >-
#   What the engine asks for. Input: `as_of`, `stage`, `facts`, `judged` and `labels` (what partial
#   evaluation left of norms and concepts that read an open fact; both empty when every fact is
#   answered). For the first questions `levels` too: the levels of the norms that are judged.
package verdict

import data.verdict.findings
import data.verdict.interview
import data.verdict.outcome
import data.verdict.route
import data.verdict.truths

# METADATA
# description: The verdict on one initiative. There is none when a norm or a concept was left out of it.
# entrypoint: true
decide := verdict if {
	not input.levels
	_whole
	verdict := {
		"bundle": data.bundle.digest,
		"outcome": outcome.outcome,
		"worst_reachable": outcome.worst_reachable,
		"mildest_reachable": outcome.mildest_reachable,
		"classification": outcome.classification,
		"route": route.route,
		"findings": findings.findings,
		"not_applicable": sort(findings.not_applicable),
		"due": findings.due,
		"open_questions": interview.open_questions,
	}
}

# METADATA
# description: >-
#   What to ask first, by prohibitions, approvals and classification alone. The harshest outcome
#   stands as long as one of those can still be harsh; obligations are not looked at.
# entrypoint: true
first_questions := found if {
	input.levels
	_whole
	found := {
		"bundle": data.bundle.digest,
		"outcome": outcome.outcome,
		"worst_reachable": outcome.worst_reachable,
		"classification": outcome.classification,
		"open_questions": interview.open_questions,
	}
}

_whole if {
	count(findings.findings) == count(findings.judgements)
	count(outcome.classification) == count(truths.labels)
}

# METADATA
# description: The verdicts on many initiatives in one request, in the order given.
# entrypoint: true
decide_each := [verdict |
	some record in input.records
	decisions := _decisions with input as record
	some verdict in decisions
]

# As a set, a verdict is complete before evaluation goes on; what follows a `with` misses its cache
# and would compute it twice.
_decisions contains decide
