"""toetssteen norms, facts and explain: what there is, and how a norm was judged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import EXAMPLES, Toetssteen

_EMOTIONS = EXAMPLES / "emotieherkenning-klantcontact.yaml"


@pytest.mark.parametrize(
    ("filters", "holds"),
    [
        (("--pack", "vng"), lambda norm: norm["pack"] == "vng"),
        (("--level", "prohibition"), lambda norm: norm["level"] == "prohibition"),
        (("--article", "26(2)"), lambda norm: norm["source"]["paragraph"] == "2"),
        (("--article", "5"), lambda norm: norm["source"]["article"] == "5"),
        (
            ("--date", "2025-01-01"),
            lambda norm: (norm["applies_from"] or "2025-01-01") <= "2025-01-01",
        ),
        (("--pack", "aia", "--level", "advice"), lambda norm: norm["level"] == "advice"),
    ],
)
def test_norms_can_be_filtered(
    filters: tuple[str, ...], holds: Callable[[object], bool], toetssteen: Toetssteen
) -> None:
    found = json.loads(toetssteen("norms", *filters, "--format", "json").out)["norms"]
    everything = json.loads(toetssteen("norms", "--format", "json").out)["norms"]
    assert 0 < len(found) < len(everything)
    assert all(holds(norm) for norm in found)


def test_the_list_of_norms_names_each_with_its_source(toetssteen: Toetssteen) -> None:
    ran = toetssteen("norms", "--lang", "en")
    norms = json.loads(toetssteen("norms", "--format", "json").out)["norms"]
    assert [] == [norm["norm"] for norm in norms if f"- {norm['norm']} (" not in ran.out]
    assert f"{len(norms)} norms." in ran.out
    assert "AI Act, Article 5(1)(f)" in ran.out


def test_one_norm_is_shown_in_full(toetssteen: Toetssteen) -> None:
    ran = toetssteen("norms", "aia.prohibited_emotion_recognition")
    told = " ".join(ran.out.split())
    for part in (
        "AI-verordening, artikel 5, lid 1, onder f (versie van 27 juli 2026)",
        "Niveau: verbod",
        "Geldt vanaf: 2 februari 2025",
        "Deze norm kijkt naar de antwoorden op:",
        "- AI-systeem: Software die zelf afleidt",
        "(practice.kinds)",
    ):
        assert part in told


def test_the_list_of_facts_names_every_fact(toetssteen: Toetssteen) -> None:
    facts = json.loads(toetssteen("facts", "--format", "json").out)["facts"]
    ran = toetssteen("facts")
    assert [] == [fact["fact"] for fact in facts if f"- {fact['fact']} (" not in ran.out]


def test_one_fact_is_shown_with_its_choices_and_the_norms_that_read_it(
    toetssteen: Toetssteen,
) -> None:
    ran = toetssteen("facts", "practice.kinds", "--lang", "en")
    for part in (
        "infers_emotions: ",
        "Practices that may be prohibited",
        "Asked of:",
        "- aia.prohibited_emotion_recognition: ",
    ):
        assert part in ran.out


def test_the_words_of_a_question_are_explained(toetssteen: Toetssteen) -> None:
    ran = toetssteen("facts", "dpia.state")
    assert "Woorden:\n- DPIA: Een onderzoek vooraf" in ran.out
    document = json.loads(toetssteen("facts", "dpia.state", "--format", "json").out)
    (fact,) = document["facts"]
    assert "DPIA" in [term["term"]["nl"] for term in fact["terms"]]
    assert {"nl": "Stand van de DPIA", "en": "State of the DPIA"} == fact["name"]


def test_no_norm_lacks_its_source_its_test_cases_or_a_text_in_a_language(
    toetssteen: Toetssteen,
) -> None:
    norms = json.loads(toetssteen("norms", "--format", "json").out)["norms"]
    assert len(norms) >= 160
    for norm in norms:
        assert norm["source"]["regulation"], norm["norm"]
        assert norm["source"]["article"], norm["norm"]
        assert norm["source"]["version"], norm["norm"]
        assert norm["cases"] > 0, norm["norm"]
        for text in ("title", "description", "remedy"):
            assert all(norm[text][language].strip() for language in ("nl", "en")), norm["norm"]


def test_the_schema_of_the_facts_accepts_what_assess_accepts(toetssteen: Toetssteen) -> None:
    schema = json.loads(toetssteen("facts", "--schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate({"system": {"technique": "ai"}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"system": {"technique": "ay"}}, schema)


def test_a_norm_is_explained_by_the_answers_that_counted(toetssteen: Toetssteen) -> None:
    ran = toetssteen("explain", _EMOTIONS, "aia.prohibited_emotion_recognition", "--lang", "en")
    told = " ".join(ran.out.split())
    assert 12 == ran.code
    for part in (
        "In short AI Act, Article 5(1)(f): An AI system may not infer people's emotions",
        "“Place where feelings are inferred” includes “At work, applying for a job too”",
        "What the norm asks",
        "The prohibition applies and no exception holds.",
        "The norm is in force on 24 November 2026, since 2 February 2025.",
        "The norm weighs in the outcome.",
        "- Does the system do one or more of these things? It infers what somebody feels",
        "What to do",
    ):
        assert part in told


def test_what_is_missing_for_a_norm_is_told_with_who_is_to_answer(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    ran = toetssteen("explain", initiative(""), "aia.prohibited_emotion_recognition")
    assert "Het is nog niet bekend of de norm van toepassing is" in " ".join(ran.out.split())
    assert "(vraag voor: indiener)" in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("", "This needs a decision, and there is none yet."),
        ("  approvals: {control_board: refused}\n", "The decision so far is: not agreed."),
        ("  approvals: {control_board: approved}\n", "it was taken: agreed."),
    ],
)
def test_an_approval_is_explained_by_what_was_decided(
    decision: str, told: str, toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    plan = initiative(f"  system: {{technique: ai}}\n{decision}")
    ran = toetssteen("explain", plan, "org.control_board_approval", "--lang", "en")
    assert told in " ".join(ran.out.split())


def test_a_norm_that_does_not_apply_asks_for_nothing(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    plan = initiative("  practice: {kinds: []}\n")
    ran = toetssteen("explain", plan, "aia.prohibited_social_scoring")
    assert "De norm is hier niet van toepassing." in ran.out
    assert "Hier hoef je nu niets voor te doen." in ran.out


def test_a_norm_of_a_pack_that_is_off_was_not_judged(
    toetssteen: Toetssteen, initiative: Callable[..., Path], tmp_path: Path
) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("packs: [vng]\n", encoding="utf-8")
    ran = toetssteen("explain", initiative(""), "aia.fria", "--settings", settings)
    assert 'Het pakket "aia" staat niet aan' in " ".join(ran.out.split())


def test_an_explanation_for_a_program_is_the_finding(toetssteen: Toetssteen) -> None:
    norm = "aia.prohibited_emotion_recognition"
    document = json.loads(toetssteen("explain", _EMOTIONS, norm, "--format", "json").out)
    assert ("unmet", "yes") == (document["finding"]["status"], document["finding"]["counts"])
    told = document["explanation"]
    assert {"nl", "en"} == told.keys()
    assert [3, 3] == [len(sentences) for sentences in told.values()]
    assert told["nl"][0].startswith("AI-verordening, artikel 5, lid 1, onder f: ")


def test_the_classification_is_explained_concept_by_concept(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    plan = initiative("  system: {technique: ai}\n")
    told = " ".join(toetssteen("explain", plan, "classification", "--lang", "en").out.split())
    for part in (
        "- AI system, because “Technique of the system” is “AI” (AI Act, Article 3(1)).",
        "- Generative AI: no, because “Technique of the system” is “AI”.",
        "- Personal data: that still depends on “",
    ):
        assert part in told
    told = " ".join(toetssteen("explain", plan, "deployer").out.split())
    assert "De gemeente is gebruiker: dat hangt nog af van “Gebruik door de gemeente”" in told
    assert "(vraag voor: indiener)" in told
    assert "AI-systeem, want" not in told


def test_the_classification_is_explained_for_a_program(toetssteen: Toetssteen) -> None:
    document = json.loads(
        toetssteen("explain", _EMOTIONS, "classification", "--format", "json").out
    )
    stated, told = document["classification"], document["explanation"]
    assert len(stated) >= 10
    assert stated.keys() == told.keys()
    assert ("yes", "3", {"system.technique": "ai"}) == (
        stated["ai_system"]["status"],
        stated["ai_system"]["source"]["article"],
        stated["ai_system"]["facts_used"],
    )
    assert all({"nl", "en"} == texts.keys() for texts in told.values())
