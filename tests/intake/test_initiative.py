"""Initiatives: read from a document and saved as one."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetssteen.intake.documents import dump_document, load_document
from toetssteen.intake.facts import Facts, FactsInvalid
from toetssteen.intake.initiative import (
    Initiative,
    InitiativeInvalid,
    identifier,
    initiative_document,
    read_initiative,
)
from toetssteen.intake.questionnaire import Questionnaire

STAGES = ("idea", "design", "in_use", "retired")


def test_an_initiative_is_read_with_its_facts(small: Questionnaire) -> None:
    document = {
        "initiative": {
            "id": "smoke-1",
            "title": " Smoke\n detectors ",
            "description": "In all rooms.",
            "stage": "design",
        },
        "facts": {"alarm": {"automatic": True}, "building.use": "unknown"},
    }
    facts = Facts({"alarm.automatic": True}, frozenset({"building.use"}))
    expected = Initiative(
        "smoke-1", "Smoke detectors", "In all rooms.", "design", facts, "a/smoke.yaml"
    )
    assert expected == read_initiative(document, "a/smoke.yaml", small, STAGES)


def test_only_a_title_is_needed(small: Questionnaire) -> None:
    document = {"initiative": {"title": "Smoke"}}
    expected = Initiative(
        "Smoke-detectors", "Smoke", "", "idea", Facts({}, frozenset()), "a/Smoke detectors.yaml"
    )
    assert expected == read_initiative(document, "a/Smoke detectors.yaml", small, STAGES)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("scan car (v2)", "scan-car-v2"),
        ("Één café", "Een-cafe"),
        ("-", "initiative"),
        ("日本", "initiative"),
        ("../../etc/passwd", "etc-passwd"),
        ("x" * 500, "x" * 100),
    ],
)
def test_an_id_is_made_of_a_text(text: str, id_: str) -> None:
    assert id_ == identifier(text)


@pytest.mark.parametrize(
    ("document", "problems"),
    [
        (None, [("missing", ""), ("missing", "initiative"), ("missing", "initiative.title")]),
        ([], [("not_a_mapping", ""), ("missing", "initiative"), ("missing", "initiative.title")]),
        (
            {"initiative": "x", "fact": {}},
            [
                ("unknown_key", "fact"),
                ("not_a_mapping", "initiative"),
                ("missing", "initiative.title"),
            ],
        ),
        ({"initiative": {"title": "  "}}, [("empty", "initiative.title")]),
        ({"initiative": {"title": 3}}, [("wrong_type", "initiative.title")]),
        ({"initiative": {"title": "x\0"}}, [("unusable_text", "initiative.title")]),
        ({"initiative": {"title": "x" * 201}}, [("too_long", "initiative.title")]),
        (
            {"initiative": {"title": "x", "description": None}},
            [("empty", "initiative.description")],
        ),
        (
            {"initiative": {"title": "x", "id": "a/b"}},
            [("invalid_id", "initiative.id")],
        ),
        ({"initiative": {"title": "x"}, "facts": None}, [("empty", "")]),
        (
            {
                "initiative": {"titel": "x", "stage": "desing"},
                "facts": {"alarm": {"delay": "x", "dealy": 3}},
            },
            [
                ("unknown_key", "initiative.titel"),
                ("missing", "initiative.title"),
                ("unknown_choice", "initiative.stage"),
                ("wrong_type", "alarm.delay"),
                ("unknown_fact", "alarm.dealy"),
            ],
        ),
    ],
)
def test_all_that_is_wrong_with_an_initiative_is_told_at_once(
    small: Questionnaire, document: object, problems: list[tuple[str, str]]
) -> None:
    with pytest.raises(InitiativeInvalid) as caught:
        read_initiative(document, "a.yaml", small, STAGES)
    assert problems == [(problem.code, problem.fact) for problem in caught.value.problems]
    assert "a.yaml" == caught.value.origin
    assert isinstance(caught.value, FactsInvalid)


def test_a_misspelt_stage_or_key_gets_the_nearest_as_a_suggestion(small: Questionnaire) -> None:
    document = {"initiative": {"titel": "x", "stage": "desing"}}
    with pytest.raises(InitiativeInvalid) as caught:
        read_initiative(document, "a.yaml", small, STAGES)
    assert ["title", None, "design"] == [problem.suggestion for problem in caught.value.problems]


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
initiatives = st.builds(
    Initiative,
    id=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True).filter(str.isascii),
    title=texts.map(lambda text: " ".join(text.split())).filter(bool),
    description=texts.map(str.strip),
    stage=st.sampled_from(STAGES),
    facts=st.builds(
        Facts,
        st.fixed_dictionaries(
            {},
            optional={
                "building.use": st.sampled_from(["office", "storage"]),
                "building.visitors": st.lists(st.sampled_from(["staff", "children"])).map(tuple),
                "building.remark": texts.filter(lambda text: bool(text.strip())).filter(
                    lambda text: text != "unknown"
                ),
                "alarm.automatic": st.booleans(),
                "alarm.delay": st.integers(0, 600) | st.sampled_from([0.5, 1e-9]),
                "alarm.tested_on": st.dates().map(str),
            },
        ),
        st.sets(st.sampled_from(["building.approval"])).map(frozenset),
    ),
    origin=st.just("some/file.yaml"),
)


@settings(max_examples=200, deadline=None)
@given(initiative=initiatives)
def test_what_is_saved_is_read_back_as_it_was(small: Questionnaire, initiative: Initiative) -> None:
    saved = dump_document(initiative_document(initiative))
    document = load_document(io.BytesIO(saved.encode()))
    assert initiative == read_initiative(document, initiative.origin, small, STAGES)
