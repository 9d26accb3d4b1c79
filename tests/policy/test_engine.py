"""The engine: the same verdict however it is asked for, and none where there cannot be one."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.answers import Answers, for_random_answers
from tests.policy import small_policies
from tests.policy.small_policies import (
    HARMLESS,
    TODAY,
    edit,
    facts,
    record,
    serving,
    shown,
    some_records,
)
from toetssteen.errors import BadInput
from toetssteen.intake.facts import Facts
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import canonical_json
from toetssteen.policy.catalogue import Norm
from toetssteen.policy.engine import PolicyEngine, Record
from toetssteen.policy.errors import (
    DecisionUndefined,
    PolicyError,
)

TRANSITION = "classification/transition/transition.rego"


# --- one verdict, however it is asked for ---


@pytest.mark.parametrize(("ours", "examples"), [(False, 40), (True, 2)])
def test_what_is_open_elsewhere_does_not_change_how_a_norm_is_judged(
    request: pytest.FixtureRequest, ours: bool, examples: int
) -> None:
    """Partial evaluation with all that a norm reads agrees with plain evaluation."""
    policies, engine = _either(request, ours=ours)
    bundle = policies.bundle

    def agrees(answers: Answers) -> None:
        whole = answers.complete()
        with engine.session() as session:
            verdict = session.decide(Record(TODAY, "in_use", whole))
            for id_ in (*verdict["findings"], *verdict["not_applicable"]):
                reads = bundle.norms[id_].reads
                needed = Facts({fact: whole.answered[fact] for fact in reads}, frozenset())
                record = Record(TODAY, "in_use", needed)
                partial = session._judged(record, bundle.facts - reads, [id_]).norms[id_]
                _says_the_same(verdict["findings"].get(id_), partial, bundle.norms[id_])

    for_random_answers(policies.questionnaire, agrees, examples=examples)


def _says_the_same(
    finding: Mapping[str, Any] | None, partial: Mapping[str, Any], norm: Norm
) -> None:
    if finding is None:
        assert "no" == partial["applies"], norm.id
        return
    met = {"met": "yes", "unmet": "no"}[finding["status"]]
    assert ("yes", met) == (partial["applies"], partial["met"]), norm.id
    if norm.applies_from is None:
        assert finding["applies_from"] == partial["from"]["only"], norm.id
        assert [] == partial["from"]["candidates"], norm.id
    assert [] == [fact for asks in partial["asks"].values() for fact in asks], norm.id


def _either(request: pytest.FixtureRequest, *, ours: bool) -> tuple[PolicySet, PolicyEngine]:
    """The policies of this repository, or the small ones."""
    names = ("policy_set", "engine") if ours else ("small", "small_engine")
    policies, engine = map(request.getfixturevalue, names)
    assert isinstance(policies, PolicySet)
    assert isinstance(engine, PolicyEngine)
    return policies, engine


def test_the_order_of_facts_does_not_matter(small: PolicySet, small_engine: PolicyEngine) -> None:
    given = {**HARMLESS, "system.watches": ["streets", "homes", "borders"]}
    del given["oversight.trained"]
    other: dict[str, object] = {fact: given[fact] for fact in reversed(given)}
    other["system.watches"] = ["borders", "streets", "homes"]
    one, two = (small_engine.decide(record(small, order)) for order in (given, other))
    assert canonical_json(one) == canonical_json(two)


def test_the_same_record_gives_the_same_verdict(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    again = [small_engine.decide(record(small, {"system.technique": "ai"})) for _ in range(3)]
    assert 1 == len(set(shown(again)))


@pytest.mark.parametrize("batch", [1, 2, 7, 50, 1000])
def test_many_verdicts_are_those_of_each_record_in_order(
    small: PolicySet, small_engine: PolicyEngine, batch: int
) -> None:
    records = some_records(small, 40)
    single = [small_engine.decide(one) for one in records]
    assert len(set(shown(single))) > 10
    assert shown(single) == shown(list(small_engine.decide_each(records, batch=batch)))


def test_no_records_give_no_verdicts(small_engine: PolicyEngine) -> None:
    assert [] == list(small_engine.decide_each([]))


@pytest.mark.parametrize("batch", [0, -1])
def test_a_batch_holds_something(small: PolicySet, small_engine: PolicyEngine, batch: int) -> None:
    with pytest.raises(ValueError, match=str(batch)):
        list(small_engine.decide_each([record(small, HARMLESS)], batch=batch))


def test_only_some_batches_are_held_at_a_time(small: PolicySet, small_engine: PolicyEngine) -> None:
    taken = 0

    def endless() -> Iterator[Record]:
        nonlocal taken
        while True:
            taken += 1
            yield record(small, HARMLESS)

    verdicts = small_engine.decide_each(endless(), batch=10)
    for judged in range(1, 201):
        assert next(verdicts)["outcome"] == "permitted"  # type: ignore[index]
        assert taken - judged < 2 * 10
    verdicts.close()  # type: ignore[attr-defined]


def test_whoever_stops_listening_leaves_nothing_running(small: PolicySet, opa_binary: Path) -> None:
    threads = set(threading.enumerate())
    with serving(small, opa_binary) as engine:
        verdicts = engine.decide_each(some_records(small, 200), batch=5)
        next(verdicts)
        verdicts.close()  # type: ignore[attr-defined]
        assert "permitted" == engine.decide(record(small, HARMLESS))["outcome"]
    assert threads == set(threading.enumerate())


def test_records_that_cannot_be_read_stop_the_run(
    small: PolicySet, small_engine: PolicyEngine
) -> None:
    def failing() -> Iterator[Record]:
        yield record(small, HARMLESS)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(small_engine.decide_each(failing(), batch=1))


@pytest.mark.parametrize(("ours", "examples", "completions"), [(False, 40, 20), (True, 5, 12)])
def test_what_is_open_never_makes_a_verdict_milder_than_an_answer_can(
    request: pytest.FixtureRequest, ours: bool, examples: int, completions: int
) -> None:
    policies, engine = _either(request, ours=ours)
    words = policies.bundle.data["vocabulary"]["outcomes"]

    def is_never_milder(answers: Answers) -> None:
        some, stage = answers.partial(), answers.random.choice(("idea", "in_use", "retired"))
        verdict = engine.decide(Record(TODAY, stage, some))
        worst = words[verdict["worst_reachable"]]["severity"]
        mildest = words[verdict["mildest_reachable"]]["severity"]
        wholes = [answers.completed(some) for _ in range(completions)]
        for each in engine.decide_each(Record(TODAY, stage, whole) for whole in wholes):
            assert not isinstance(each, PolicyError)
            assert mildest <= words[each["outcome"]]["severity"] <= worst
            _findings_agree(verdict, each)

    for_random_answers(policies.questionnaire, is_never_milder, examples=examples)


def _findings_agree(partial: Mapping[str, Any], whole: Mapping[str, Any]) -> None:
    """What is certain while facts are open stays so."""
    status = {id_: finding["status"] for id_, finding in whole["findings"].items()}
    status |= dict.fromkeys(whole["not_applicable"], "not_applicable")
    assert set(partial["not_applicable"]) <= set(whole["not_applicable"])
    for id_, finding in partial["findings"].items():
        if finding["status"] in {"met", "unmet"}:
            assert finding["status"] == status[id_], id_
        if finding["status"] == "met_or_not_applicable":
            assert status[id_] in {"met", "not_applicable"}, id_
        if status[id_] == "not_applicable":
            assert finding["counts"] in {"no", "open"}
            continue
        for key, is_certain in (
            ("counts", finding["counts"] != "open"),
            # What is coming may turn out never to come.
            ("force", finding["force"] not in {"open", "coming"}),
            ("applies_from", finding["applies_from"] is not None),
        ):
            if is_certain:
                assert finding[key] == whole["findings"][id_][key], (id_, key)


# --- what is no record ---


@pytest.mark.parametrize("stage", ["", "inuse", "IDEA"])
def test_a_stage_that_is_none_is_refused(
    small: PolicySet, small_engine: PolicyEngine, stage: str
) -> None:
    """Nothing would be due at it, and everything would pass."""
    wrong = replace(record(small, HARMLESS), stage=stage)
    for ask in (small_engine.decide, lambda r: list(small_engine.decide_each([r]))):
        with pytest.raises(BadInput) as refused:
            ask(wrong)
        assert ("unknown_stage", stage) == (refused.value.code, refused.value.parameters["given"])


@pytest.mark.parametrize(
    "as_of", ["", "soon", "2026-02-30", "20261124", "2026-W48-2", "24-11-2026"]
)
def test_a_date_that_is_none_is_refused(
    small: PolicySet, small_engine: PolicyEngine, as_of: str
) -> None:
    wrong = replace(record(small, HARMLESS), as_of=as_of)
    with pytest.raises(BadInput) as refused:
        small_engine.decide(wrong)
    assert ("not_a_date", as_of) == (refused.value.code, refused.value.parameters["given"])


# --- a norm that fails on one record ---


def _conflicting_concept(tree: Path) -> None:
    edit(tree, TRANSITION, 'in_service_on < "2026-08-02"', 'in_service_on < "2026-09-02"')


def _conflicting_norm(tree: Path) -> None:
    edit(
        tree,
        "norms/aia/overseer/overseer.rego",
        "applies_from := transition.overseer\n",
        'applies_from := "2026-08-02" if input.facts.history.in_service_on < "2026-09-02"\n\n'
        'applies_from := "2027-12-02" if input.facts.history.in_service_on >= "2026-08-02"\n',
    )
    edit(tree, "norms/aia/overseer/overseer.rego", "import data.classification.transition\n", "")


@pytest.fixture(scope="module", params=["concept", "norm"])
def conflicting(
    request: pytest.FixtureRequest, opa_binary: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[PolicySet, PolicyEngine, str]]:
    """Policies that give two dates at once to what is in service since August 2026."""
    tree = small_policies.write(tmp_path_factory.mktemp("conflicting"))
    if request.param == "concept":
        _conflicting_concept(tree)
        file = TRANSITION
    else:
        _conflicting_norm(tree)
        file = "norms/aia/overseer/overseer.rego"
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        yield policies, engine, file


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({}, id="everything answered"),
        pytest.param({"oversight.trained": "unknown"}, id="a fact of that norm open"),
        pytest.param({"approvals.control_board": "unknown"}, id="a fact of another norm open"),
        pytest.param(dict.fromkeys(HARMLESS, "unknown"), id="all else open"),
    ],
)
def test_a_record_on_which_a_norm_fails_is_reported_and_the_others_go_on(
    conflicting: tuple[PolicySet, PolicyEngine, str], more: dict[str, object]
) -> None:
    policies, engine, file = conflicting
    # High-risk, so that the norm applies.
    bad = {**HARMLESS, "decision.affected": 50, **more}
    bad |= {"system.technique": "ai", "system.watches": ["streets"]}
    bad |= {"history.in_service_on": "2026-08-15"}
    with pytest.raises(PolicyError) as failed:
        engine.decide(record(policies, bad))
    [problem] = failed.value.problems
    assert ("eval_conflict_error", file) == (problem.code, problem.file)
    assert problem.row

    records = some_records(policies, 30)
    records[7] = record(policies, bad)
    good = [engine.decide(one) for place, one in enumerate(records) if place != 7]
    verdicts = list(engine.decide_each(records, batch=10))
    assert isinstance(verdicts[7], PolicyError)
    assert failed.value.problems == verdicts[7].problems
    assert shown(good) == shown([*verdicts[:7], *verdicts[8:]])


def test_a_verdict_that_fails_on_one_record_is_reported_too(tree: Path, opa_binary: Path) -> None:
    edit(
        tree,
        "verdict/verdict.rego",
        "\tverdict := {",
        "\t1000 / input.facts.decision.affected > 0\n\tverdict := {",
    )
    policies = build(tree, opa_binary)
    with serving(policies, opa_binary) as engine:
        amounts: list[object] = [5, 0, 7, "unknown", 9]
        verdicts = list(
            engine.decide_each(
                record(policies, {**HARMLESS, "decision.affected": amount}) for amount in amounts
            )
        )
        with pytest.raises(DecisionUndefined):
            engine.decide(record(policies, {**HARMLESS, "decision.affected": "unknown"}))
    assert isinstance(verdicts[1], PolicyError)
    assert "divide by zero" in str(verdicts[1])
    assert "verdict/verdict.rego:" in str(verdicts[1])
    assert isinstance(verdicts[3], DecisionUndefined)
    assert [False, True, False, True, False] == [isinstance(v, PolicyError) for v in verdicts]


def test_facts_are_read_as_they_were_given(small: PolicySet, small_engine: PolicyEngine) -> None:
    given = small_engine.input_of(Record(TODAY, "idea", facts(small, HARMLESS)))
    assert {"judged": {}, "labels": {}} == {key: given[key] for key in ("judged", "labels")}
    assert facts(small, HARMLESS).nested() == given["facts"]
