"""Every published entry of the Algoritmeregister that we hold, imported and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.examples.verdicts import as_bytes, in_another_order
from toetssteen import paths
from toetssteen.intake.algoritmeregister import load_register_mapping, read_register
from toetssteen.intake.documents import IMPORT_LIMIT, find_documents, load_document
from toetssteen.intake.facts import Facts, Value
from toetssteen.intake.initiative import Initiative, initiative_document
from toetssteen.intake.questionnaire import FactType, Questionnaire
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.errors import PolicyError
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.verdict import Outcome, Verdict

RECORDS, TEMPLATE_FILES = 765, 11
# By then every prohibition of the AI Act holds.
FROM_DECEMBER = "2026-12-03"
# Answering one of these otherwise than "none" brings questions along.
TRIGGERS = ("practice.kinds", "area.annex_iii", "product.annex_i")
HARMLESS = "personeelsplanning-klantcontact"


@pytest.fixture(scope="module")
def entries(
    shared_data: Path, policy_set: PolicySet, stages: tuple[str, ...]
) -> dict[str, tuple[Initiative, ...]]:
    """Each file's entries, as draft initiatives."""
    register = shared_data / "algoritmeregister"
    mapping = load_register_mapping(
        paths.POLICIES / "import" / "algoritmeregister.yaml", policy_set.questionnaire, stages
    )
    files = find_documents([register / "records.json", register / "templates"])
    return {
        file.name: tuple(read_register(load_document(file, IMPORT_LIMIT), mapping))
        for file in files
    }


def judged(engine: PolicyEngine, initiatives: Iterable[Initiative], as_of: str) -> list[Verdict]:
    """The verdicts, of which none may be an error."""
    answers = list(assess_each(engine, initiatives, as_of))
    failed = [answer for answer in answers if isinstance(answer, PolicyError)]
    assert not failed
    return [answer for answer in answers if isinstance(answer, Verdict)]


def kinds_of(files: Iterable[Sequence[Initiative]]) -> list[list[Initiative]]:
    """The entries, by what they state: those of one kind agree in their facts and their stage."""
    kinds: dict[tuple[str, str], list[Initiative]] = defaultdict(list)
    for entry in chain.from_iterable(files):
        kinds[str(entry.facts.nested()), entry.stage].append(entry)
    return list(kinds.values())


def without_names(verdict: Verdict) -> bytes:
    """The verdict as it is stored, without whom it is about."""
    return as_bytes(replace(verdict, initiative=replace(verdict.initiative, id="x", title="x")))


def test_every_file_is_imported(entries: dict[str, tuple[Initiative, ...]]) -> None:
    assert len(entries) == 1 + TEMPLATE_FILES
    assert len(entries["records.json"]) == RECORDS
    assert all(entries.values())


@pytest.mark.takes_long
def test_what_agrees_is_judged_the_same_each_time_and_none_is_permitted_on_what_it_states(
    engine: PolicyEngine, entries: dict[str, tuple[Initiative, ...]]
) -> None:
    kinds = kinds_of(entries.values())
    everything = tuple(chain.from_iterable(entries.values()))
    # What agrees comes back in other batches, where it is judged anew.
    verdicts = judged(engine, everything, TODAY)
    assert len(everything) == len(verdicts)
    assert {Outcome.INCOMPLETE} == {verdict.outcome for verdict in verdicts}
    by_input: dict[str, set[bytes]] = defaultdict(set)
    for verdict in verdicts:
        by_input[verdict.as_json()["computed_from"]["input"]].add(without_names(verdict))
    assert len(kinds) == len(by_input)
    assert {1} == {len(stored) for stored in by_input.values()}


@pytest.mark.takes_long
def test_the_order_in_which_the_facts_of_an_entry_come_changes_no_byte(
    engine: PolicyEngine,
    entries: dict[str, tuple[Initiative, ...]],
    initiative_of: Callable[[object, str], Initiative],
) -> None:
    first = [kind[0] for kind in kinds_of(entries.values())]
    turned = [
        initiative_of(in_another_order(initiative_document(entry)), entry.origin) for entry in first
    ]
    stored = [as_bytes(verdict) for verdict in judged(engine, first, TODAY)]
    assert stored == [as_bytes(verdict) for verdict in judged(engine, turned, TODAY)]


@pytest.mark.takes_long
def test_an_entry_that_is_harmless_for_the_rest_is_never_permitted_with_a_trigger(
    engine: PolicyEngine,
    policy_set: PolicySet,
    entries: dict[str, tuple[Initiative, ...]],
    example: Callable[[str], Initiative],
) -> None:
    harmless = example(HARMLESS).facts.answered
    stated = [
        replace(entry, facts=Facts({**harmless, **entry.facts.answered}, frozenset()))
        for entry, *_ in kinds_of(entries.values())
        # Rules that people wrote are no AI: no trigger of the AI Act is one there.
        if entry.facts.answered.get("system.technique") != "rules" and entry.stage != "retired"
    ]
    completed = [entry for entry, *_ in kinds_of([stated])]
    assert len(completed) > 1
    assert {Outcome.PERMITTED} == {v.outcome for v in judged(engine, completed, FROM_DECEMBER)}
    triggered = [
        replace(entry, facts=entry.facts.with_answer(fact, value))
        for entry in completed
        for fact, value in _triggers(policy_set.questionnaire)
    ]
    permitted = [
        verdict.initiative.facts.answered
        for verdict in judged(engine, triggered, FROM_DECEMBER)
        if verdict.outcome in (Outcome.PERMITTED, Outcome.CONDITIONAL)
    ]
    assert not permitted


def _triggers(questionnaire: Questionnaire) -> list[tuple[str, Value]]:
    """Each choice of each trigger, as an answer."""
    found: list[tuple[str, Value]] = []
    for fact in TRIGGERS:
        question = questionnaire.questions[fact]
        codes = [choice.code for choice in question.choices if choice.code != "none"]
        several = question.type is FactType.SEVERAL
        found += [(fact, (code,) if several else code) for code in codes]
    return found
