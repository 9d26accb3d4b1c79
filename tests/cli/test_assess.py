"""toetssteen assess: verdicts in words, in a table and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import EXAMPLES, Toetssteen
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.intake.documents import dump_document, load_document
from toetssteen.triage.schema import assessment_schema

_CODES = {
    "permitted": 0,
    "conditional": 0,
    "board_review": 10,
    "incomplete": 11,
    "prohibited": 12,
}


@pytest.mark.parametrize(("outcome", "code"), _CODES.items())
def test_the_outcome_decides_the_exit_code(
    outcome: str, code: int, toetssteen: Toetssteen, example_with: Callable[[str], Path]
) -> None:
    assert code == toetssteen("assess", example_with(outcome)).code


@pytest.mark.parametrize(
    ("language", "outcome", "why", "source", "since", "who"),
    [
        (
            "nl",
            "UITKOMST: VERBODEN",
            "Waarom dit niet mag",
            "AI-verordening, artikel 5, lid 1, onder f",
            "Dit verbod geldt hier sinds 2 februari 2025",
            "Niemand kan dit toestaan",
        ),
        (
            "en",
            "OUTCOME: PROHIBITED",
            "Why this is not permitted",
            "AI Act, Article 5(1)(f)",
            "This prohibition holds here since 2 February 2025",
            "Nobody can allow this",
        ),
    ],
)
def test_a_verdict_tells_the_outcome_first_then_the_article_and_who_decides(
    language: str,
    outcome: str,
    why: str,
    source: str,
    since: str,
    who: str,
    toetssteen: Toetssteen,
) -> None:
    ran = toetssteen("assess", EXAMPLES / "emotieherkenning-klantcontact.yaml", "--lang", language)
    places = [_unwrapped(ran.out).index(part) for part in (outcome, why, source, since, who)]
    assert sorted(places) == places


def test_a_date_and_a_stage_can_be_given(toetssteen: Toetssteen) -> None:
    example = EXAMPLES / "emotieherkenning-klantcontact.yaml"
    ran = toetssteen("assess", example, "--as-of", "2027-01-05", "--stage", "in_use")
    assert "Beoordeeld op 5 januari 2027. Fase: in gebruik." in ran.out


def test_several_files_give_a_table_a_summary_and_the_worst_exit_code(
    toetssteen: Toetssteen, example_with: Callable[[str], Path]
) -> None:
    files = [example_with(outcome) for outcome in ("permitted", "board_review", "conditional")]
    ran = toetssteen("assess", *files)
    assert 10 == ran.code
    assert ["Initiatief", "Uitkomst", "Waarom", "Wie", "besluit"] == ran.out.splitlines()[
        1
    ].split()[:5]
    summary = "3 initiatieven beoordeeld op 24 november 2026: 1 naar de AI Control Board, "
    assert f"{summary}1 mag onder voorwaarden en 1 mag." in _unwrapped(ran.out)


def test_a_directory_stands_for_the_files_in_it(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    first = initiative("  system: {technique: no_algorithm}\n", "a.yaml", "Eerste")
    initiative("  system: {technique: ai}\n", "b.yaml", "Tweede")
    ran = toetssteen("assess", first.parent)
    assert ran.out.index("Eerste") < ran.out.index("Tweede")


def test_a_dash_stands_for_standard_input(toetssteen: Toetssteen) -> None:
    document = b'{"initiative": {"title": "Uit een pijp"}, "facts": {}}'
    ran = toetssteen("assess", "-", stdin=document)
    assert (11, "Uit een pijp") == (ran.code, ran.out.splitlines()[0])


def test_a_bad_file_is_told_in_its_place_and_the_others_are_judged(
    toetssteen: Toetssteen, initiative: Callable[..., Path], example_with: Callable[[str], Path]
) -> None:
    bad = initiative("  system: {techniek: ai}\n")
    good = example_with("prohibited")
    ran = toetssteen("assess", good, bad, "--format", "json")
    told = [(entry["file"], "error" in entry) for entry in json.loads(ran.out)["assessments"]]
    assert (2, [(str(good), False), (str(bad), True)]) == (ran.code, told)
    table = toetssteen("assess", bad, good)
    assert (2, True) == (table.code, "niet beoordeeld" in table.out)


def test_json_follows_the_published_schema(
    toetssteen: Toetssteen, initiative: Callable[..., Path], example_with: Callable[[str], Path]
) -> None:
    bad = initiative("  system: {techniek: ai}\n")
    files = [example_with(outcome) for outcome in _CODES]
    ran = toetssteen("assess", *files, bad, "--format", "json")
    jsonschema.validate(json.loads(ran.out), assessment_schema())
    assert "" == ran.err


def test_json_is_the_same_when_it_is_asked_for_again(toetssteen: Toetssteen) -> None:
    example = EXAMPLES / "emotieherkenning-klantcontact.yaml"
    ran = [toetssteen("--format", "json", "assess", example).out for _ in range(2)]
    assert ran[0] == ran[1]


def test_when_opa_gives_up_every_file_says_so_and_the_document_is_whole(
    toetssteen: Toetssteen, initiative: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETSSTEEN_OPA_URL", "http://127.0.0.1:9")
    files = [initiative("", f"{name}.yaml") for name in "ab"]
    ran = toetssteen("assess", *files, "--format", "json")
    document = json.loads(ran.out)
    jsonschema.validate(document, assessment_schema())
    assert 3 == ran.code
    assert ["opa.opa_unreachable"] * 2 == [
        entry["error"]["code"] for entry in document["assessments"]
    ]


def test_what_keeps_every_file_from_being_judged_is_the_only_answer(
    toetssteen: Toetssteen, initiative: Callable[..., Path], own_policies: Path
) -> None:
    (own_policies / "norms/vng/wrong.rego").write_text("package", encoding="utf-8")
    files = [initiative("", f"{name}.yaml") for name in "ab"]
    ran = toetssteen("assess", *files, "--format", "json", "--policies", own_policies)
    assert (4, "toetssteen.error/1") == (ran.code, json.loads(ran.out)["format"])


def test_changes_can_be_left_out(
    toetssteen: Toetssteen, example_with: Callable[[str], Path]
) -> None:
    example = example_with("prohibited")
    told = toetssteen("assess", example, "--format", "json")
    without = toetssteen("assess", example, "--format", "json", "--no-changes")
    assert [True] == ["changes" in entry for entry in json.loads(told.out)["assessments"]]
    assert [False] == ["changes" in entry for entry in json.loads(without.out)["assessments"]]


def test_options_of_every_command_may_stand_before_and_after_it(
    toetssteen: Toetssteen, example_with: Callable[[str], Path]
) -> None:
    example = example_with("permitted")
    before = toetssteen("--lang", "en", "assess", example).out
    after = toetssteen("--lang", "nl", "assess", example, "--lang", "en").out
    assert "OUTCOME: PERMITTED" in before
    assert before == after


def test_the_environment_sets_the_language_and_an_option_goes_before_it(
    toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOETSSTEEN_LANG", "en")
    assert toetssteen("assess", "--help").out.startswith("Usage:")
    assert toetssteen("assess", "--help", "--lang", "nl").out.startswith("Gebruik:")


def test_settings_of_the_organisation_go_before_the_defaults(
    toetssteen: Toetssteen, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.yaml"
    settings.write_text("packs: [vng]\n", encoding="utf-8")
    example = EXAMPLES / "emotieherkenning-klantcontact.yaml"
    ran = toetssteen("assess", example, "--settings", settings, "--format", "json")
    findings = json.loads(ran.out)["assessments"][0]["verdict"]["findings"]
    assert {"vng"} == {finding["norm"].partition(".")[0] for finding in findings}


def test_colour_is_not_used_where_it_is_not_wanted(
    in_a_process: Toetssteen, example_with: Callable[[str], Path]
) -> None:
    example = example_with("prohibited")
    forced = in_a_process("assess", example, env={"FORCE_COLOR": "1"})
    plain = in_a_process("assess", example, env={"FORCE_COLOR": "1", "NO_COLOR": "1"})
    colours = re.compile(r"\x1b\[[0-9;]*3[0-7]")
    assert "\x1b[1m" in forced.out
    assert (None, None) == (colours.search(forced.out), colours.search(plain.out))


def _unwrapped(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("language", "refused", "told", "again"),
    [
        (
            "nl",
            {"control_board": "refused", "ciso": "approved", "fg": "approved"},
            "Dit mag niet. Het is afgewezen door: AI Control Board.",
            "Verander het plan en vraag om een nieuw besluit.",
        ),
        (
            "en",
            {"control_board": "refused", "ciso": "approved", "fg": "approved"},
            "This is not permitted. It was refused by: AI control board.",
            "Change the plan and ask for a new decision.",
        ),
        (
            "en",
            {"ciso": "refused", "fg": "approved"},
            "It was refused by: information security officer (CISO).",
            "Still to decide on it: AI control board.",
        ),
    ],
)
def test_a_refusal_is_told_by_who_refused(
    language: str,
    refused: dict[str, str],
    told: str,
    again: str,
    toetssteen: Toetssteen,
    example_with: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    document: Any = load_document(example_with("board_review"))
    document["facts"]["approvals"] = refused
    path = tmp_path / "refused.yaml"
    path.write_text(dump_document(document), encoding="utf-8")
    ran = toetssteen("assess", path, "--lang", language, "--no-changes")
    text = " ".join(ran.out.split())
    assert ExitCode.BOARD_REVIEW == ran.code
    assert told in text
    assert again in text
    several = toetssteen("assess", path, EXAMPLES / "strooiroutes.yaml", "--lang", language)
    assert {"nl": "afgewezen", "en": "refused"}[language] in several.out
