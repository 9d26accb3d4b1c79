"""Entries of the national Algoritmeregister: what they state, and nothing they do not."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toetssteen import paths
from toetssteen.intake.algoritmeregister import (
    RegisterInvalid,
    RegisterMapping,
    RegisterMappingInvalid,
    load_register_mapping,
    read_register,
)
from toetssteen.intake.documents import (
    IMPORT_LIMIT,
    dump_document,
    find_documents,
    load_document,
)
from toetssteen.intake.initiative import (
    DESCRIPTION_LIMIT,
    TITLE_LIMIT,
    initiative_document,
    read_initiative,
)
from toetssteen.intake.questionnaire import Questionnaire

MAPPING = paths.POLICIES / "import" / "algoritmeregister.yaml"
IAMA = "Impact Assessment Mensenrechten en Algoritmes (IAMA)"
LISTED = {
    "title": "Scanauto",
    "doel": "Auto's tellen.",
    "organisatie": "Waterschap Noorderhaaks",
    "geregistreerd": "2026-01-01",
    "status": "ontwikkeling",
}


@pytest.fixture(scope="session")
def mapping(real: Questionnaire, vocabulary: dict[str, dict[str, object]]) -> RegisterMapping:
    return load_register_mapping(MAPPING, real, vocabulary["stages"])


@pytest.fixture(scope="session")
def register(shared_data: Path) -> Path:
    return shared_data / "algoritmeregister"


@pytest.mark.parametrize(
    ("entry", "facts"),
    [
        ({"name": "x"}, {}),
        ({"name": "x", "type": "Regelgebaseerd"}, {"system.technique": "rules"}),
        ({"name": "x", "type": " op regels  gebaseerd "}, {"system.technique": "rules"}),
        ({"name": "x", "type": "Zelflerend"}, {}),
        ({"name": "x", "type": "Nee"}, {}),
        ({"name": "x", "type": "Niet regelgebaseerd"}, {}),
        ({"name": "x", "provider": "Intern ontwikkeld"}, {"system.developed_by": "in_house"}),
        ({"name": "x", "provider": "Haaks B.V."}, {}),
        ({"name": "x", "provider": ""}, {}),
        ({"name": "x", "publication_category": "Hoog-risico AI-systeem"}, {}),
        ({"name": "x", "publication_category": "Impactvolle algoritmes"}, {}),
        ({"name": "x", "human_intervention": "Altijd."}, {}),
        ({"name": "x", "lawful_basis_grouping": [{"title": "Wegenverkeerswet 1994"}]}, {}),
        ({"name": "x", "begin_date": "2023-08", "process_index_url": "https://a.example"}, {}),
        (
            {"name": "x", "impacttoetsen_grouping": [{"title": IAMA, "link": None}]},
            {"governance.iama_done": True},
        ),
        ({"name": "x", "impacttoetsen": [IAMA]}, {"governance.iama_done": True}),
        ({"name": "x", "impacttoetsen": f"<p>Geen {IAMA} gedaan.</p>"}, {}),
        ({"name": "x", "impacttoetsen_grouping": [{"title": "Pre-scan DPIA"}, 3, None]}, {}),
        ({"name": "x", "iama": "Ja", "standard_version": "0.3.1"}, {}),
        ({"name": "x", "iama": "Ja", "standard_version": "0.2.3"}, {"governance.iama_done": True}),
        (
            {"name": "x", "iama": "Nee", "standard_version": "0.3.1"},
            {"governance.iama_done": False},
        ),
        ({"name": "x", "iama": "Nee", "impacttoetsen_grouping": [{"title": IAMA}]}, {}),
        ({"name": "x", "dpia": "Ja"}, {}),
        ({"name": "x", "state": "PUBLISHED"}, {"publication.algoritmeregister": True}),
        ({"name": "x", "state": "STATE_1", "publication_dt": "2024-01-01"}, {}),
        ({"name": "x", "publication_dt": "2024-01-01"}, {"publication.algoritmeregister": True}),
        (
            {"name": "x", "organization": "Gemeente Noorderhaaks", "status": "In gebruik"},
            {"system.used_by_municipality": True},
        ),
        ({"name": "x", "organization": "Gemeente Noorderhaaks", "status": "In ontwikkeling"}, {}),
        (
            {"name": "x", "organization": "Gemeenschappelijke regeling X", "status": "In gebruik"},
            {},
        ),
        ({"name": "x", "organization": None, "status": "In gebruik"}, {}),
        (
            {"name": "x", "purpose_and_impact": "y", "supplier": "Intern ontwikkeld"},
            {"system.developed_by": "in_house"},
        ),
        (
            {"name": "x", "purpose_and_impact": "y", "impact_assessments": IAMA},
            {"governance.iama_done": True},
        ),
        ({"name": "x", "purpose_and_impact": "y", "impact_assessments": f"{IAMA}, later"}, {}),
        (LISTED, {}),
        ({**LISTED, "impactassessment": "Ja"}, {}),
        ({**LISTED, "url": "https://noorderhaaks.example/scanauto"}, {}),
        (
            {**LISTED, "url": "https://algoritmes.overheid.nl/nl/algoritme/1"},
            {"publication.algoritmeregister": True},
        ),
        (
            {**LISTED, "organisatie": "Gemeente Noorderhaaks", "status": "in_gebruik"},
            {"system.used_by_municipality": True},
        ),
    ],
)
def test_an_entry_sets_the_facts_that_it_states(
    mapping: RegisterMapping, entry: dict[str, object], facts: dict[str, object]
) -> None:
    (draft,) = read_register([entry], mapping)
    assert (facts, frozenset()) == (dict(draft.facts.answered), draft.facts.unknown)


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("In gebruik", "in_use"),
        ("in gebruik ", "in_use"),
        ("In ontwikkeling", "design"),
        ("Buiten gebruik", "retired"),
        (None, "in_use"),
        ("", "in_use"),
    ],
)
def test_the_status_sets_the_stage(
    mapping: RegisterMapping, status: str | None, stage: str
) -> None:
    (draft,) = read_register([{"name": "x", "status": status}], mapping)
    assert stage == draft.stage


def test_the_texts_lose_their_markup(mapping: RegisterMapping) -> None:
    entry = {
        "name": "Scan <b>car</b>\n one",
        "description_short": "Counts cars &amp; vans, if 3 < 4.",
        "goal": "<div><p>First.</p><p><br></p><ul><li>One</li><li>Two</li></ul></div>"
        "<script>alert(1)</script>",
    }
    (draft,) = read_register(entry, mapping)
    assert ("Scan car one", "Counts cars & vans, if 3 < 4.\n\nFirst.\nOne\nTwo") == (
        draft.title,
        draft.description,
    )


def test_long_texts_are_cut(mapping: RegisterMapping) -> None:
    (draft,) = read_register([{"name": "x" * 500, "goal": "y" * 200_000}], mapping)
    assert (TITLE_LIMIT, DESCRIPTION_LIMIT) == (len(draft.title), len(draft.description))
    assert ("…", "…") == (draft.title[-1], draft.description[-1])


def test_ids_come_from_the_entries_and_are_unique(mapping: RegisterMapping) -> None:
    entries = [
        {"name": "x", "lars": "7", "source_id": "s"},
        {"name": "x", "lars": None, "source_id": "s/1"},
        {"name": "x", "id": 7},
        {"name": "x", "id": "7-2"},
        {"name": "Eén"},
        {"name": "…"},
    ]
    drafts = list(read_register(entries, mapping))
    assert ["7", "s-1", "7-2", "7-2-2", "Een", "initiative"] == [draft.id for draft in drafts]
    assert "algoritmeregister:7-2-2" == drafts[3].origin


@pytest.mark.parametrize(
    ("document", "problems"),
    [
        ([], [("no_entries", 0, "")]),
        (None, [("not_a_mapping", 1, "")]),
        (
            [{"name": "x"}, "y", {"naam": "z"}, {"name": " "}, {"name": "x", "status": "Gestopt"}],
            [
                ("not_a_mapping", 2, ""),
                ("unknown_shape", 3, ""),
                ("missing", 4, "name"),
                ("unknown_value", 5, "status"),
            ],
        ),
    ],
)
def test_what_is_no_entry_is_told_before_anything_is_imported(
    mapping: RegisterMapping, document: object, problems: list[tuple[str, int, str]]
) -> None:
    with pytest.raises(RegisterInvalid) as caught:
        read_register(document, mapping)
    assert problems == [
        (problem.code, problem.entry, problem.field) for problem in caught.value.problems
    ]


def test_all_published_records_are_imported(mapping: RegisterMapping, register: Path) -> None:
    document = load_document(register / "records.json", IMPORT_LIMIT)
    drafts = list(read_register(document, mapping))
    assert (765, 765) == (len(drafts), len({draft.id for draft in drafts}))
    assert {"in_use": 693, "design": 38, "retired": 34} == Counter(draft.stage for draft in drafts)
    stated = Counter(answer for draft in drafts for answer in draft.facts.answered.items())
    assert {
        ("publication.algoritmeregister", True): 765,
        ("system.used_by_municipality", True): 437,
    } == stated


def test_all_ready_made_entries_are_imported(mapping: RegisterMapping, register: Path) -> None:
    files = find_documents([register / "templates"])
    drafts = [draft for path in files for draft in read_register(load_document(path), mapping)]
    assert (11, 18) == (len(files), len(drafts))
    # They name no organisation and are not published; seven say in their type that rules are used.
    stated = Counter(answer for draft in drafts for answer in draft.facts.answered.items())
    assert {("system.technique", "rules"): 7} == stated
    assert not any("<p>" in draft.description for draft in drafts)


def test_what_was_imported_can_be_saved_and_read_back(
    mapping: RegisterMapping,
    register: Path,
    real: Questionnaire,
    vocabulary: dict[str, dict[str, object]],
) -> None:
    files = find_documents([register / "templates"])
    documents = [load_document(path) for path in files]
    documents.append(load_document(register / "records.json", IMPORT_LIMIT))
    for document in documents:
        for draft in list(read_register(document, mapping))[:100]:
            saved = io.BytesIO(dump_document(initiative_document(draft)).encode())
            back = read_initiative(load_document(saved), draft.origin, real, vocabulary["stages"])
            assert draft == back


def test_every_field_of_the_standard_was_considered(
    mapping: RegisterMapping, register: Path
) -> None:
    """Each is a text, is read by a rule, or stays open for a reason that is written down."""

    def read(name: str) -> dict[str, Any]:
        document = load_document(register / name)
        assert isinstance(document, dict)
        return document

    fields = set(read("config-v1_0.json")["properties"])
    fields |= set(read("publicatiestandaard-schema.json")["properties"])
    for name, schema in read("aanlever-api-openapi-v1_0.json")["components"]["schemas"].items():
        if name.endswith("__Algorithm"):
            fields |= set(schema["properties"])
    records = load_document(register / "records.json", IMPORT_LIMIT)
    assert isinstance(records, list)
    fields |= {field for record in records for field in record}
    used = {condition.field for rule in mapping.rules for condition in rule.when}
    used.add(mapping.stage_field)
    for shape in mapping.shapes:
        used |= {shape.title, *shape.id, *shape.description}
    assert set() == fields - used - mapping.left_open


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("fact: system.technique", "fact: system.technicque", "unknown_fact"),
        ("answer: rules", "answer: rulez", "unknown_choice"),
        ("answer: rules", "answer: unknown", "unknown_not_allowed"),
        ("shapes: [published_list]", "shapes: [published]", "unknown_value"),
        ("stage: retired", "stage: gone", "unknown_value"),
        ("not_stated: in_use", "not_stated: in_sue", "unknown_value"),
        ("{field: state, is: [PUBLISHED]}", "{field: state, equals: [x]}", "one_test_needed"),
        (
            "{field: state, is: [PUBLISHED]}",
            "{field: state, is: [x], stated: true}",
            "one_test_needed",
        ),
        ("    why: Prose.\n", "    why: ''\n", "text_missing"),
        ("facts:\n", "facts: [\n", "syntax"),
    ],
)
def test_a_mistake_in_the_mapping_is_told_with_its_line(
    real: Questionnaire,
    vocabulary: dict[str, dict[str, object]],
    tmp_path: Path,
    old: str,
    new: str,
    code: str,
) -> None:
    text = MAPPING.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "mapping.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RegisterMappingInvalid) as caught:
        load_register_mapping(path, real, vocabulary["stages"])
    assert code in {problem.code for problem in caught.value.problems}
    assert all(problem.file == str(path) and problem.line > 1 for problem in caught.value.problems)


_fields = st.sampled_from(["name", "title", "organisatie", "geregistreerd", "status", "type"]) | (
    st.sampled_from(["id", "lars", "goal", "doel", "impacttoetsen_grouping", "provider", "state"])
    | st.sampled_from(["purpose_and_impact", "organization"])
)
_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.just("<p>&#x3c;<!--"),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(), below, max_size=3),
    max_leaves=5,
)


@settings(max_examples=200, deadline=None)
@given(entries=st.lists(st.dictionaries(_fields, _values, max_size=6) | _values, max_size=4))
def test_nothing_but_drafts_or_a_refusal_comes_out_of_any_entries(
    mapping: RegisterMapping, entries: list[object]
) -> None:
    try:
        drafts = list(read_register(entries, mapping))
    except RegisterInvalid:
        return
    assert len(entries) == len({draft.id for draft in drafts})
    json.dumps([initiative_document(draft) for draft in drafts])
