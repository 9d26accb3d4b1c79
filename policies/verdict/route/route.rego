# METADATA
# title: Route
# description: >-
#   Who decides on a verdict, and along which lane it goes there. An incomplete verdict is routed
#   as if the harshest outcome that is still reachable held.
package verdict.route

import data.verdict.findings
import data.verdict.outcome

# METADATA
# description: The route of the verdict.
route := {
	"lane": _lane[outcome.worst_reachable],
	"as_if": outcome.worst_reachable,
	"deciders": sort(_deciders),
	"owners": sort(_owners),
	"review_after_months": data.settings.review_months[outcome.outcome],
}

_lane := {
	"prohibited": "stop",
	"board_review": "board",
	"conditional": "conditions",
	"permitted": "fast",
}

# Nobody can decide that something prohibited may go on.
_deciders contains {"role": norm.responsible, "members": _members(norm.responsible)} if {
	outcome.worst_reachable == "board_review"
	some id, _ in findings.weighing
	norm := data.catalogue.norms[id]
	norm.level == "approval"
}

_deciders contains {"role": "process_owner", "members": 1} if outcome.worst_reachable in {"conditional", "permitted"}

# Who must do something about what is unmet, or show what is still open.
_owners contains data.catalogue.norms[id].responsible if {
	some id, _ in findings.weighing
	data.catalogue.norms[id].level == "obligation"
}

_members(role) := data.settings.quorum[role].members

_members(role) := 1 if not data.settings.quorum[role]
