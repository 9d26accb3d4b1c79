"""The engine: the same verdict however it is asked for, and none where there cannot be one."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import structlog

from tests.answers import Answers, for_random_answers
from tests.policy import small_policies
from tests.policy.processes import is_running, wait_until
from tests.policy.small_policies import HARMLESS, TODAY, edit, facts, record, serving
from tests.policy.stand_in import Answer, answering
from toetssteen.errors import BadInput
from toetssteen.intake.facts import Facts
from toetssteen.policy import serving as serving_module
from toetssteen.policy.address import Address
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import canonical_json
from toetssteen.policy.catalogue import Norm
from toetssteen.policy.client import is_healthy
from toetssteen.policy.engine import ExternalOpa, PolicyEngine, Record, managed_opa
from toetssteen.policy.errors import (
    BundleMismatch,
    DecisionUndefined,
    OpaError,
    OpaTimedOut,
    OpaUnavailable,
    PolicyError,
)
from toetssteen.policy.server import ManagedOpa, Pace
from toetssteen.policy.serving import Serving

TRANSITION = "classification/transition/transition.rego"
QUICK = Pace(backoff=(0.01,))


def _records(policies: PolicySet, number: int) -> list[Record]:
    """Records of which no two neighbours have the same verdict; some with open facts."""
    found = []
    for affected in range(number):
        given: dict[str, object] = {**HARMLESS, "decision.affected": affected * 37 % 1500}
        if affected % 3 == 0:
            given |= {"system.technique": "ai", "system.watches": ["streets"]}
        if affected % 5 == 0:
            del given["oversight.reviewed_on"]
        if affected % 7 == 0:
            given["decision.automatic"] = "unknown"
        found.append(record(policies, given))
    return found


def _shown(verdicts: Sequence[object]) -> list[bytes | str]:
    return [str(v) if isinstance(v, PolicyError) else canonical_json(v) for v in verdicts]


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
    assert 1 == len(set(_shown(again)))


@pytest.mark.parametrize("batch", [1, 2, 7, 50, 1000])
def test_many_verdicts_are_those_of_each_record_in_order(
    small: PolicySet, small_engine: PolicyEngine, batch: int
) -> None:
    records = _records(small, 40)
    single = [small_engine.decide(one) for one in records]
    assert len(set(_shown(single))) > 10
    assert _shown(single) == _shown(list(small_engine.decide_each(records, batch=batch)))


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
        verdicts = engine.decide_each(_records(small, 200), batch=5)
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

    records = _records(policies, 30)
    records[7] = record(policies, bad)
    good = [engine.decide(one) for place, one in enumerate(records) if place != 7]
    verdicts = list(engine.decide_each(records, batch=10))
    assert isinstance(verdicts[7], PolicyError)
    assert failed.value.problems == verdicts[7].problems
    assert _shown(good) == _shown([*verdicts[:7], *verdicts[8:]])


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


# --- an OPA that dies ---


@contextmanager
def _mortal(opa: Path, policies: PolicySet) -> Iterator[tuple[PolicyEngine, ManagedOpa]]:
    server = ManagedOpa(opa, policies.bundle, is_healthy=is_healthy, pace=QUICK)
    server.start()
    with PolicyEngine(policies.bundle, server, measured=True) as engine:
        yield engine, server


def _kill(server: ManagedOpa) -> bool:
    process = server.process_id()
    if process:
        # It may have died just now.
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    return bool(process)


@pytest.mark.parametrize("places", [(1,), (30, 31, 99), (100,)])
def test_what_is_killed_between_verdicts_loses_nothing(
    small: PolicySet, small_engine: PolicyEngine, opa_binary: Path, places: tuple[int, ...]
) -> None:
    records = _records(small, 120)
    expected = _shown([small_engine.decide(one) for one in records])
    with _mortal(opa_binary, small) as (engine, server):
        found = []
        for place, verdict in enumerate(engine.decide_each(records, batch=10)):
            found.append(verdict)
            if place in places:
                _kill(server)
        assert engine.server_seconds > 0
    assert expected == _shown(found)


@pytest.mark.parametrize("_run", range(3))
def test_what_is_killed_in_the_middle_of_batches_loses_nothing(
    small: PolicySet, small_engine: PolicyEngine, opa_binary: Path, _run: int
) -> None:
    records = _records(small, 250)
    expected = _shown(list(small_engine.decide_each(records)))
    over = threading.Event()
    killed: list[int] = []

    def kill_each_as_soon_as_it_judges(server: ManagedOpa) -> None:
        while not over.wait(0.03) and len(killed) < 8:
            process = server.process_id()
            if process and process not in killed and _is_judging(server) and _kill(server):
                killed.append(process)

    with _mortal(opa_binary, small) as (engine, server):
        killer = threading.Thread(target=kill_each_as_soon_as_it_judges, args=(server,))
        killer.start()
        found = list(engine.decide_each(records, batch=25))
        over.set()
        killer.join()
    assert killed
    assert expected == _shown(found)


def _is_judging(server: ManagedOpa) -> bool:
    return server._address is not None


def test_one_query_survives_the_death_of_its_opa(small: PolicySet, opa_binary: Path) -> None:
    with _mortal(opa_binary, small) as (engine, server):
        first = engine.decide(record(small, HARMLESS))
        for _ in range(3):
            _kill(server)
            assert first == engine.decide(record(small, HARMLESS))


def test_an_opa_that_does_not_come_back_is_an_error(
    small: PolicySet, opa_binary: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "opa"
    binary.symlink_to(opa_binary)
    pace = Pace(patience=5, backoff=(0.01,))
    server = ManagedOpa(binary, small.bundle, is_healthy=is_healthy, pace=pace)
    server.start()
    with structlog.testing.capture_logs(), PolicyEngine(small.bundle, server) as engine:
        verdicts = engine.decide_each(_records(small, 100), batch=10)
        next(verdicts)
        server._pace = Pace(patience=0.2, backoff=(0.01,))
        binary.unlink()
        _kill(server)
        with pytest.raises(OpaUnavailable) as gone:
            list(verdicts)
    assert "opa_not_started" == gone.value.code


def test_what_does_not_pass_is_not_asked_again(
    monkeypatch: pytest.MonkeyPatch, small: PolicySet
) -> None:
    monkeypatch.setattr(serving_module, "_QUERY_SECONDS", 0.1)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        silent.settimeout(0.1)
        address = Address("127.0.0.1", silent.getsockname()[1], "the token")
        with pytest.raises(OpaTimedOut):
            Serving(small.bundle, ExternalOpa(address), "1.21.1").checked()
        silent.accept()[0].close()
        with pytest.raises(TimeoutError):
            silent.accept()


def test_what_passes_is_asked_again(small: PolicySet) -> None:
    served = {"result": small.bundle.digest, "provenance": {"version": "1.21.1"}}
    answers = [Answer(503), Answer(502), Answer(200, served), Answer(200, {"result": 1})]
    with answering(lambda _: answers.pop(0)) as stand_in:
        serving = Serving(small.bundle, ExternalOpa(stand_in.address), "1.21.1")
        assert 1 == serving.ask(lambda opa: opa.query("verdict", "decide", {}))
        assert 4 == len(stand_in.asked)
        serving.stop()


def test_it_is_not_asked_for_ever(small: PolicySet) -> None:
    with answering(lambda _: Answer(503)) as stand_in:
        with pytest.raises(OpaUnavailable):
            Serving(small.bundle, ExternalOpa(stand_in.address), "1.21.1").checked()
        assert 6 == len(stand_in.asked)


# --- an OPA of somebody else ---


@pytest.fixture(scope="module")
def theirs(opa_binary: Path, small: PolicySet) -> Iterator[ManagedOpa]:
    """An OPA that runs for somebody else, as far as the engine knows."""
    with ManagedOpa(opa_binary, small.bundle, is_healthy=is_healthy) as found:
        yield found


def test_an_external_opa_with_our_bundle_judges_and_goes_on(
    small: PolicySet, small_engine: PolicyEngine, theirs: ManagedOpa
) -> None:
    with PolicyEngine(small.bundle, ExternalOpa(theirs.address())) as engine:
        assert small_engine.decide(record(small, {})) == engine.decide(record(small, {}))
        assert "1.21.1" == engine.opa_version
        with pytest.raises(OpaUnavailable) as refused:
            engine.serve(small.bundle)
        assert "opa_not_ours" == refused.value.code
    assert is_healthy(theirs.address())


def test_an_external_opa_with_another_bundle_is_refused(
    small: PolicySet, theirs: ManagedOpa, tree: Path, opa_binary: Path
) -> None:
    edit(tree, "norms/org/reviewed/reviewed.rego", ">= 100", ">= 101")
    ours = build(tree, opa_binary)
    with PolicyEngine(ours.bundle, ExternalOpa(theirs.address())) as engine:
        for ask in _ways_to_ask(engine, ours):
            with pytest.raises(BundleMismatch) as refused:
                ask()
            assert {"expected": ours.bundle.digest, "served": small.bundle.digest} == dict(
                refused.value.parameters
            )


def test_an_external_opa_of_another_version_is_refused(
    small: PolicySet, theirs: ManagedOpa
) -> None:
    external = ExternalOpa(theirs.address())
    with PolicyEngine(small.bundle, external, opa_version="1.20.0") as engine:
        for ask in _ways_to_ask(engine, small):
            with pytest.raises(OpaUnavailable) as refused:
                ask()
            assert "opa_wrong_version" == refused.value.code
            assert {"expected": "1.20.0", "found": "1.21.1"} == dict(refused.value.parameters)


def test_an_external_opa_that_refuses_our_token(small: PolicySet, theirs: ManagedOpa) -> None:
    wrong = replace(theirs.address(), token="another")
    with (
        PolicyEngine(small.bundle, ExternalOpa(wrong)) as engine,
        pytest.raises(OpaUnavailable) as refused,
    ):
        engine.decide(record(small, HARMLESS))
    assert "opa_refused" == refused.value.code


def test_an_external_opa_without_policies_is_refused(small: PolicySet, opa_binary: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(opa_binary), "run", "--server", "--addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as bare:
        try:
            address = Address("127.0.0.1", port, "")
            wait_until(lambda: is_healthy(address), "an OPA")
            with (
                PolicyEngine(small.bundle, ExternalOpa(address)) as engine,
                pytest.raises(BundleMismatch) as refused,
            ):
                engine.decide(record(small, HARMLESS))
        finally:
            bare.terminate()
    assert refused.value.parameters["served"] is None


def _ways_to_ask(engine: PolicyEngine, policies: PolicySet) -> list[Any]:
    whole, some = record(policies, HARMLESS), record(policies, {})
    return [
        lambda: engine.decide(whole),
        lambda: engine.decide(some),
        lambda: list(engine.decide_each([whole, some])),
        lambda: engine.judge_open(some, ["org.reviewed"]),
        lambda: engine.opa_version,
    ]


# --- another bundle ---


@pytest.fixture(scope="module")
def stricter(opa_binary: Path, tmp_path_factory: pytest.TempPathFactory) -> PolicySet:
    """The small policies with a lower threshold."""
    tree = small_policies.write(tmp_path_factory.mktemp("stricter"))
    edit(tree, "norms/org/reviewed/reviewed.rego", ">= 100", ">= 5")
    return build(tree, opa_binary)


def test_another_bundle_is_served_from_then_on(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    with serving(small, opa_binary) as engine:
        before = _process_of(engine)
        assert "permitted" == engine.decide(record(small, HARMLESS))["outcome"]
        engine.serve(stricter.bundle)
        assert "conditional" == engine.decide(record(small, HARMLESS))["outcome"]
        assert stricter.bundle is engine.bundle
        assert not is_running(before)
        after = _process_of(engine)
    assert not is_running(after)


def _process_of(engine: PolicyEngine) -> int:
    server = engine._serving._server
    assert isinstance(server, ManagedOpa)
    process = server.process_id()
    assert process
    return process


def test_a_policy_that_does_not_compile_leaves_the_previous_one_serving(
    small: PolicySet, tree: Path, opa_binary: Path
) -> None:
    with serving(small, opa_binary) as engine:
        edit(tree, "norms/org/reviewed/reviewed.rego", ">= 100", ">= ")
        with pytest.raises(PolicyError) as refused:
            engine.serve(build(tree, opa_binary).bundle)
        [problem] = refused.value.problems
        assert "norms/org/reviewed/reviewed.rego" == problem.file
        assert problem.row
        assert "permitted" == engine.decide(record(small, HARMLESS))["outcome"]


def test_a_bundle_that_does_not_start_leaves_the_previous_one_serving(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    half = replace(stricter.bundle, archive=stricter.bundle.archive[:-50])
    mixed = replace(stricter.bundle, archive=small.bundle.archive)
    with serving(small, opa_binary) as engine:
        before = _process_of(engine)
        threads = set(threading.enumerate())
        for bundle, error in ((half, OpaUnavailable), (mixed, BundleMismatch)):
            with pytest.raises(error):
                engine.serve(bundle)
            assert small.bundle is engine.bundle
            assert before == _process_of(engine)
            assert "permitted" == engine.decide(record(small, HARMLESS))["outcome"]
        assert threads == set(threading.enumerate())


def test_a_run_ends_with_the_bundle_that_it_began_with(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    records = _records(small, 60)
    with serving(small, opa_binary) as engine:
        expected = _shown(list(engine.decide_each(records)))
        before = _process_of(engine)
        run = engine.decide_each(records, batch=5)
        found = [next(run)]
        engine.serve(stricter.bundle)
        assert is_running(before)
        assert "conditional" == engine.decide(record(small, HARMLESS))["outcome"]
        found += run
        assert expected == _shown(found)
        assert not is_running(before)
        assert expected != _shown(list(engine.decide_each(records)))


def test_queries_in_flight_are_not_lost_when_bundles_change(
    small: PolicySet, stricter: PolicySet, opa_binary: Path
) -> None:
    bundles = {policies.bundle.digest: policies for policies in (small, stricter)}
    over = threading.Event()
    seen: list[tuple[str, str]] = []
    failures: list[OpaError] = []

    def ask(engine: PolicyEngine) -> None:
        while not over.is_set():
            try:
                verdict = engine.decide(record(small, {**HARMLESS, "system.watches": "unknown"}))
                applies = "yes" if "org.reviewed" in verdict["findings"] else "no"
                seen.append((verdict["bundle"], applies))
            except OpaError as error:
                failures.append(error)

    with serving(small, opa_binary) as engine:
        askers = [threading.Thread(target=ask, args=(engine,)) for _ in range(3)]
        for asker in askers:
            asker.start()
        for policies in (stricter, small, stricter, small):
            engine.serve(policies.bundle)
            answered = len(seen)
            _wait_for_more(seen, answered + 5)
        over.set()
        for asker in askers:
            asker.join()
    assert [] == failures
    applies = {small.bundle.digest: "no", stricter.bundle.digest: "yes"}
    assert set(applies.items()) == set(seen)
    assert set(bundles) == {digest for digest, _ in seen}


def _wait_for_more(seen: list[tuple[str, str]], than: int) -> None:
    wait_until(lambda: len(seen) > than, "answers")


def test_a_session_sees_one_bundle(small: PolicySet, stricter: PolicySet, opa_binary: Path) -> None:
    with serving(small, opa_binary) as engine:
        with engine.session() as session:
            engine.serve(stricter.bundle)
            assert small.bundle is session.bundle
            assert "permitted" == session.decide(record(small, HARMLESS))["outcome"]
            assert "1.21.1" == session.opa_version
        assert stricter.bundle is engine.bundle


# --- the end ---


def test_a_closed_engine_judges_nothing(small: PolicySet, opa_binary: Path) -> None:
    with serving(small, opa_binary) as engine:
        process = _process_of(engine)
        engine.decide(record(small, HARMLESS))
    assert not is_running(process)
    engine.close()
    with pytest.raises(OpaUnavailable) as stopped:
        engine.decide(record(small, HARMLESS))
    assert "opa_stopped" == stopped.value.code


def test_the_time_that_opa_took_is_counted_when_it_is_measured(
    small: PolicySet, theirs: ManagedOpa
) -> None:
    external = ExternalOpa(theirs.address())
    with PolicyEngine(small.bundle, external, measured=True) as engine:
        list(engine.decide_each(_records(small, 20)))
        assert engine.server_seconds > 0
    with PolicyEngine(small.bundle, external) as engine:
        engine.decide(record(small, HARMLESS))
        assert 0 == engine.server_seconds


def test_what_a_managed_opa_serves_is_the_bundle_it_was_given(
    small: PolicySet, opa_binary: Path
) -> None:
    server = managed_opa(opa_binary, small.bundle)
    try:
        with PolicyEngine(small.bundle, server) as engine:
            assert small.bundle.digest == engine.decide(record(small, HARMLESS))["bundle"]
    finally:
        server.stop()


def test_facts_are_read_as_they_were_given(small: PolicySet, small_engine: PolicyEngine) -> None:
    given = small_engine.input_of(Record(TODAY, "idea", facts(small, HARMLESS)))
    assert {"judged": {}, "labels": {}} == {key: given[key] for key in ("judged", "labels")}
    assert facts(small, HARMLESS).nested() == given["facts"]
