"""An answer changes nothing but what reads it, and what is certain stays so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from tests.properties.situations import Situations, closed, differing, for_situations, verdicts
from toetssteen.intake.facts import Facts
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record

ADDED, CHANGED = 3, 24
# So many facts are read by far more norms than the others.
MUCH_READ = 20


def test_a_new_answer_turns_no_closed_finding_around_and_touches_only_what_reads_it(
    engine: PolicyEngine, policy_set: PolicySet
) -> None:
    def holds(situations: Situations) -> None:
        whole = situations.whole()
        facts = situations.less_known(whole)
        missing = [fact for fact in situations.asked(whole) if fact not in facts.answered]
        added = _drawn(situations, missing)
        more = [situations.answered(facts, fact) for fact in added]
        as_of, stage = situations.day(), situations.stage()
        before, *afterwards = verdicts(engine, (Record(as_of, stage, f) for f in [facts, *more]))
        for fact, after in zip(added, afterwards, strict=True):
            assert closed(before).items() <= closed(after).items(), fact
            _only_readers_differ(policy_set, before, after, fact)

    for_situations(policy_set, holds, examples=12)


def test_another_answer_touches_only_what_reads_it(
    engine: PolicyEngine, policy_set: PolicySet
) -> None:
    def holds(situations: Situations) -> None:
        facts = situations.whole()
        changed = situations.random.sample(situations.asked(facts), CHANGED)
        others: list[Facts] = [situations.answered(facts, fact) for fact in changed]
        as_of, stage = situations.day(), situations.stage()
        before, *afterwards = verdicts(engine, (Record(as_of, stage, f) for f in [facts, *others]))
        for fact, after in zip(changed, afterwards, strict=True):
            _only_readers_differ(policy_set, before, after, fact)

    for_situations(policy_set, holds, examples=15)


def _drawn(situations: Situations, facts: list[str]) -> list[str]:
    """Some of these facts, and some of those of them that most norms read."""
    norms = situations.policies.bundle.norms.values()
    readers = Counter(fact for norm in norms for fact in norm.reads)
    much_read = sorted(facts, key=lambda fact: (-readers[fact], fact))[:MUCH_READ]
    pools = (much_read, facts)
    return [
        fact for pool in pools for fact in situations.random.sample(pool, min(ADDED, len(pool)))
    ]


def _only_readers_differ(
    policies: PolicySet, before: Mapping[str, Any], after: Mapping[str, Any], fact: str
) -> None:
    bundle = policies.bundle
    blind = [id_ for id_, norm in bundle.norms.items() if fact not in norm.reads]
    assert not differing(before, after, blind), fact
    first, second = before["classification"], after["classification"]
    labels = [label for label, reads in bundle.label_reads.items() if fact not in reads]
    assert [first[label] for label in labels] == [second[label] for label in labels], fact
