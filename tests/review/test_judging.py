"""The short form that runs compare says the same as the whole documents do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import TODAY
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.bundle import canonical_json
from toetssteen.policy.engine import PolicyEngine
from toetssteen.review.judging import briefs, rank_of, side_of
from toetssteen.review.reading import comparison_of
from toetssteen.triage.assessment import assess
from toetssteen.triage.comparison import compare
from toetssteen.triage.verdict import Verdict


@pytest.fixture(scope="module")
def pairs(
    small: PolicySet,
    small_engine: PolicyEngine,
    opa_binary: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> list[tuple[Verdict, Verdict]]:
    """Verdicts on records, some with open facts, with those by other policies and of other days."""
    tree = small_policies.write(tmp_path_factory.mktemp("other"))
    rule = "norms/org/reviewed/reviewed.rego"
    small_policies.edit(tree, rule, "decision.affected >= 100", "decision.affected >= 700")
    small_policies.edit(tree, rule, "level: obligation", "level: advice")
    found = []
    with small_policies.serving(small_policies.built(tree, opa_binary), opa_binary) as other:
        for place, record in enumerate(small_policies.some_records(small, 40)):
            plain = Initiative(f"{place}", "A case", "", record.stage, record.facts, "case")
            before = assess(small_engine, plain, TODAY)
            found.append((before, assess(other, plain, TODAY)))
            found.append((before, assess(small_engine, plain, "2028-01-01")))
            moved = replace(plain, stage="in_use", facts=plain.facts.without("decision.affected"))
            found.append((before, assess(small_engine, moved, TODAY)))
    return found


def test_what_is_left_out_of_the_short_form_says_nothing_of_a_change(
    pairs: list[tuple[Verdict, Verdict]],
) -> None:
    changed = 0
    for before, after in pairs:
        whole = compare(before.as_json(), after.as_json())
        short = compare(*briefs(side_of(before), side_of(after)))

        assert whole == short
        changed += whole.changed
        said_the_same = side_of(before).said == side_of(after).said
        assert not (said_the_same and whole.changed)
    assert 40 < changed < len(pairs)


def test_a_comparison_is_read_back_as_it_was(pairs: list[tuple[Verdict, Verdict]]) -> None:
    for before, after in pairs:
        comparison = compare(before.as_json(), after.as_json())
        assert comparison == comparison_of(canonical_json(comparison.as_json()).decode())


def test_ranks_sort_as_harshness_does() -> None:
    given = [(1, 0, -3), (0, 0, 0), (-4, 2, 0), (0, -1, 5), (0, 0, 12), (0, 0, -1), (4, 0, 0)]

    assert sorted(given) == sorted(given, key=rank_of)
