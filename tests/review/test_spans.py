"""What is not judged again would have got the same verdict: nothing turns within a span."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS
from toetssteen.intake.facts import Facts
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.spans import FIRST, NEVER, Calendar, turning_days
from toetssteen.policy.turning_points import turning_points

_NORM = "norms/org/reviewed/reviewed.rego"
_MET = 'met if input.facts.oversight.reviewed_on >= "2026-01-01"'
# Everything that a policy may do with the date: compare it with a text, a part of a date, a fact.
_DATED = """met if {
	input.facts.oversight.reviewed_on >= "2026-01-01"
	input.as_of < "2027-03"
}

met if {
	input.facts.history.in_service_on <= input.as_of
	input.as_of != "2028-02-29"
	input.facts.decision.affected > 500
}"""
_SINCE = '#   applies_from: "2026-01-01"'
_TRANSITION = "classification/transition/transition.rego"
_FROM = 'overseer := "2026-08-02" if input.facts.history.in_service_on < "2026-08-02"'
_MOVED = """overseer := input.facts.oversight.reviewed_on if {
	input.facts.history.in_service_on < "2026-08-02"
	input.as_of >= "2026-12-02"
}

overseer := "2026-08-02" if {
	input.facts.history.in_service_on < "2026-08-02"
	input.as_of < "2026-12-02"
}"""


@pytest.fixture(scope="module")
def dated(opa_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> PolicySet:
    """Policies that look at the date in every way there is."""
    tree = small_policies.write(tmp_path_factory.mktemp("dated"))
    small_policies.edit(tree, _NORM, _MET, _DATED)
    small_policies.edit(tree, _TRANSITION, _FROM, _MOVED)
    small_policies.edit(
        tree,
        "norms/org/trained/trained.rego",
        _SINCE,
        f'{_SINCE}\n#   applies_until: "2027-06-30"\n#   enacted: "2026-03-01"',
    )
    return small_policies.built(tree, opa_binary)


@pytest.fixture(scope="module")
def dated_engine(dated: PolicySet, opa_binary: Path) -> Iterator[PolicyEngine]:
    with small_policies.serving(dated, opa_binary) as engine:
        yield engine


def some_facts(policies: PolicySet, chance: random.Random) -> Facts:
    def day() -> str:
        return (date(2025, 1, 1) + timedelta(days=chance.randrange(1500))).isoformat()

    given = HARMLESS | {
        "system.technique": chance.choice(["rules", "ai"]),
        "system.watches": chance.choice([[], ["homes"], ["streets"]]),
        "decision.affected": chance.choice([5, 200, 900]),
        "decision.automatic": chance.choice([True, False, "unknown"]),
        "oversight.assigned": chance.choice([True, False]),
        "oversight.reviewed_on": day(),
        "history.in_service_on": day(),
    }
    for fact in ("oversight.reviewed_on", "history.in_service_on"):
        if chance.random() < 0.2:
            del given[fact]
    return small_policies.facts(policies, given)


def said(engine: PolicyEngine, records: list[Record]) -> list[object]:
    answers = list(engine.decide_each(records))
    assert not [answer for answer in answers if isinstance(answer, PolicyError)]
    return list(answers)


def test_a_verdict_is_the_same_on_every_day_of_its_span(
    dated: PolicySet, dated_engine: PolicyEngine
) -> None:
    chance = random.Random(7)
    calendar = Calendar.of(dated.bundle)
    assert not calendar.opaque
    on_day: list[Record] = []
    within: list[Record] = []
    after: list[Record] = []
    for _ in range(250):
        facts = some_facts(dated, chance)
        day = (date(2026, 1, 1) + timedelta(days=chance.randrange(900))).isoformat()
        span = calendar.span(day, facts)
        last = (date.fromisoformat(span.until) - timedelta(days=1)).isoformat()
        other = chance.choice([span.since, last])
        stage = chance.choice(["idea", "in_use"])
        on_day.append(Record(day, stage, facts))
        within.append(Record(other, stage, facts))
        after.append(Record(span.until, stage, facts))

    before = said(dated_engine, on_day)

    assert before == said(dated_engine, within)
    turned = sum(a != b for a, b in zip(before, said(dated_engine, after), strict=True))
    # It is worth something only if verdicts do turn where a span ends.
    assert turned > 25


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-02", ["2026-12-02", "2026-12-03"]),
        ("2028-02-29", ["2028-02-29", "2028-03-01"]),
        ("2027-03", ["2027-03-01"]),
        ("2027-02-31", ["2027-03-01"]),
        ("2027", ["2027-01-01"]),
        ("9999-12-31", ["9999-12-31"]),
        ("0", [FIRST]),
        ("approved", []),
        ("", []),
        ("-", []),
    ],
)
def test_days_turn_on_either_side_of_a_text(text: str, expected: list[str]) -> None:
    assert expected == list(turning_days([text]))


def test_a_span_ends_where_the_first_thing_turns() -> None:
    calendar = Calendar(("2026-01-01", "2027-12-02"), opaque=False)
    facts = Facts({"a.b": "2026-05-05", "a.c": ("x", "2027-01-01")}, frozenset())
    cases = {
        "2025-06-01": (FIRST, "2026-01-01"),
        "2026-01-01": ("2026-01-01", "2026-05-05"),
        "2026-05-05": ("2026-05-05", "2026-05-06"),
        "2026-05-06": ("2026-05-06", "2027-01-01"),
        "2027-12-02": ("2027-12-02", NEVER),
    }
    found = {day: calendar.span(day, facts) for day in cases}
    assert cases == {day: (span.since, span.until) for day, span in found.items()}


@pytest.mark.parametrize(
    "rule",
    [
        "applies_from := input.as_of",
        "met if {\n\tday := input.as_of\n\tday > input.facts.oversight.reviewed_on\n}",
        'met if {\n\tsome moment in [input.as_of]\n\tmoment > "2027-01-01"\n}',
        'met if {\n\tall_of := input\n\tall_of.as_of > "2027-01-01"\n}',
    ],
)
def test_policies_that_do_more_than_compare_the_date_can_turn_on_any_day(
    tree: Path, opa_binary: Path, rule: str
) -> None:
    small_policies.edit(tree, _NORM, _MET, rule)
    if rule.startswith("applies_from"):
        small_policies.edit(tree, _NORM, f"{_SINCE}\n", "")
    calendar = Calendar.of(small_policies.built(tree, opa_binary).bundle)
    nothing = Facts({}, frozenset())

    assert calendar.opaque
    span = calendar.span("2026-11-24", nothing)
    assert ("2026-11-24", "2026-11-25") == (span.since, span.until)


def test_the_policies_of_this_repository_only_compare_the_date(policy_set: PolicySet) -> None:
    found = turning_points(policy_set.bundle)

    assert not found.opaque
    assert {"2026-12-02", "2027-12-02", "2028-08-02"} <= found.texts


def test_what_stands_in_a_comment_is_not_read(tree: Path, opa_binary: Path) -> None:
    small_policies.edit(tree, _NORM, _MET, f'# "2033-03-03\n{_MET} # input.as_of "2044-04-04"')
    found = turning_points(small_policies.built(tree, opa_binary).bundle)

    assert not found.opaque
    assert {"2026-01-01"} <= found.texts
    assert not {"2033-03-03", "2044-04-04"} & found.texts
