"""What nobody knows is never milder than the truth."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from tests.properties.situations import Situations, closed, for_situations, severity, verdicts
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record

COMPLETIONS, STEPS = 12, 4
# The lane of an outcome: what is incomplete goes where the harshest that can be true would go.
LANES = ("fast", "conditions", "board", "stop")


def test_the_truth_lies_between_the_mildest_and_the_worst_that_are_reachable(
    engine: PolicyEngine, policy_set: PolicySet
) -> None:
    def holds(situations: Situations) -> None:
        truth = situations.whole()
        known = situations.less_known(truth)
        others = [situations.answers.completed(known) for _ in range(COMPLETIONS)]
        as_of, stage = situations.day(), situations.stage()
        records = [Record(as_of, stage, facts) for facts in (known, truth, *others)]
        partial, *wholes = verdicts(engine, records)
        for whole in wholes:
            _is_never_milder(policy_set, partial, whole)
            assert closed(partial).items() <= closed(whole).items()

    for_situations(policy_set, holds, examples=20)


def test_whoever_knows_less_is_told_nothing_milder(
    engine: PolicyEngine, policy_set: PolicySet
) -> None:
    def holds(situations: Situations) -> None:
        known = [situations.whole()]
        while len(known) < STEPS:
            known.append(situations.less_known(known[-1]))
        as_of, stage = situations.day(), situations.stage()
        found = verdicts(engine, (Record(as_of, stage, facts) for facts in known))
        for more, less in pairwise(found):
            assert _severity(policy_set, less, "worst_reachable") >= _severity(
                policy_set, more, "worst_reachable"
            )
            assert _severity(policy_set, less, "mildest_reachable") <= _severity(
                policy_set, more, "mildest_reachable"
            )
            assert LANES.index(less["route"]["lane"]) >= LANES.index(more["route"]["lane"])

    for_situations(policy_set, holds, examples=12)


def _is_never_milder(
    policies: PolicySet, partial: Mapping[str, Any], whole: Mapping[str, Any]
) -> None:
    truth = _severity(policies, whole, "outcome")
    mildest = _severity(policies, partial, "mildest_reachable")
    assert mildest <= truth <= _severity(policies, partial, "worst_reachable")
    assert LANES.index(partial["route"]["lane"]) >= LANES.index(whole["route"]["lane"])
    # What is not called incomplete is certain as far as it is severe.
    if partial["outcome"] != "incomplete":
        assert truth <= _severity(policies, partial, "outcome")
    if partial["outcome"] == "prohibited":
        assert whole["outcome"] == "prohibited"


def _severity(policies: PolicySet, verdict: Mapping[str, Any], key: str) -> int:
    return severity(policies, verdict[key])
