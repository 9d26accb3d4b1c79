"""What is wrong with what was given is told in a sentence, never in a traceback."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen

_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("facts", "nl", "en"),
    [
        (
            "  system: {techniq: ai}\n",
            "system.techniq: dit feit bestaat niet. Bedoel je system.technique?",
            "system.techniq: there is no such fact. Do you mean system.technique?",
        ),
        (
            "  system: {technique: true}\n",
            'system.technique: "true" kan niet. Kies één van de codes',
            'system.technique: "true" is not possible. Choose one of the codes',
        ),
        (
            "  system: {technique: aai}\n",
            'system.technique: "aai" kan hier niet. Bedoel je ai? Kies uit: ',
            'system.technique: "aai" is not possible here. Do you mean ai? Choose from: ',
        ),
        (
            "  history: {in_service_on: gisteren}\n",
            'history.in_service_on: "gisteren" is geen datum.',
            'history.in_service_on: "gisteren" is not a date.',
        ),
        (
            "  history: {in_service_on: 2026-02-30}\n",
            "history.in_service_on: 2026-02-30 is een dag die niet bestaat.",
            "history.in_service_on: 2026-02-30 is a day that does not exist.",
        ),
        (
            "  persons: {profiling: misschien}\n",
            'persons.profiling: "misschien" kan niet. Antwoord met true (ja) of false (nee).',
            'persons.profiling: "misschien" is not possible. Answer with true (yes) or false (no).',
        ),
        (
            "  system: {generates: text}\n",
            'system.generates: "text" kan niet. Geef een lijst van codes',
            'system.generates: "text" is not possible. Give a list of codes',
        ),
    ],
)
def test_a_wrong_fact_is_named_with_what_would_be_right(
    facts: str, nl: str, en: str, toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    path = initiative(facts)
    for language, sentence in (("nl", nl), ("en", en)):
        ran = toetssteen("assess", path, "--lang", language)
        assert (2, "") == (ran.code, ran.out)
        assert sentence in _unwrapped(ran.err)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("initiative: {title: x}\nfacts:\n  system: {technique: [ai\n", "plan.yaml:4: "),
        ("", "Hier staat niets in."),
        (_BOMB, "De verwijzingen (*) samen zijn te groot."),
        ("initiative: {title: x}\nfacts: {}\nfacts: {}\n", '"facts" staat er twee keer.'),
        ("initiative: !!python/object:os.system {}\n", "Het label"),
        ("- a\n- b\n", "hier horen namen met hun waarde te staan"),
    ],
)
def test_a_document_that_cannot_be_read_is_told_with_its_line(
    content: str, sentence: str, toetssteen: Toetssteen, tmp_path: Path
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(content, encoding="utf-8")
    ran = toetssteen("assess", path)
    assert 2 == ran.code
    assert sentence in _unwrapped(ran.err)


def test_a_file_of_fifty_megabytes_is_refused(toetssteen: Toetssteen, tmp_path: Path) -> None:
    path = tmp_path / "groot.yaml"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    ran = toetssteen("assess", path)
    assert 2 == ran.code
    assert "Dit is te groot. Het mag hoogstens 1 MB zijn." in _unwrapped(ran.err)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("assess", "EMPTY"), "In deze map staat geen initiatief."),
        (("assess", "nergens.yaml"), "Dit bestand of deze map bestaat niet."),
        (("assess",), "BESTAND ontbreekt."),
        (("assess", "-", "-"), '"-" kan maar één keer.'),
        (("assess", "-", "--as-of", "morgen"), '--as-of: "morgen" is geen datum.'),
        (("assess", "-", "--as-of", "2026-02-30"), '--as-of: "2026-02-30" is geen datum.'),
        (("assess", "-", "--as-of", "20261124"), '--as-of: "20261124" is geen datum.'),
        (("assess", "-", "--stage", "desing"), "Bedoel je design?"),
        (("asses", "-"), '"asses" is geen opdracht. Bedoel je assess?'),
        (("policy", "chek"), '"chek" is geen opdracht. Bedoel je check?'),
        (("norms", "--levl", "advice"), "De optie --levl bestaat niet. Bedoel je --level?"),
        (("norms", "--level", "advise"), '--level: "advise" kan niet. Bedoel je advice?'),
        (("norms", "--pack", "aio"), '--pack: "aio" kan niet.'),
        (("norms", "--date", "x"), '--date: "x" is geen datum.'),
        (("norms", "aia.frai"), 'Er is geen norm "aia.frai". Bedoel je aia.fria?'),
        (("norms", "aia.fria", "nog.een"), "Dit kan zo niet"),
        (("facts", "system.technik"), "Bedoel je system.technique?"),
        (("--lang", "fr", "norms"), '--lang: "fr" kan niet.'),
        (("norms", "--format", "xml"), '--format: "xml" kan niet.'),
        (("norms", "--format"), "De optie --format kan zo niet worden gebruikt."),
        (("norms", "--policies", "EMPTY/x"), "Er zijn geen normen op deze plek."),
        (("norms", "--settings", "nergens.yaml"), "Dit bestand of deze map bestaat niet."),
        (("demo", "EMPTY/x"), "Er zijn geen voorbeelden"),
        (("ask", "--answers", "nergens.yaml"), "Dit bestand of deze map bestaat niet."),
    ],
)
def test_a_wrong_command_line_is_told_with_what_would_be_right(
    arguments: tuple[str, ...], sentence: str, toetssteen: Toetssteen, tmp_path: Path
) -> None:
    given = [argument.replace("EMPTY", str(tmp_path)) for argument in arguments]
    ran = toetssteen(*given, stdin=b"initiative: {title: x}\n")
    assert (2, "") == (ran.code, ran.out)
    assert sentence in _unwrapped(ran.err)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ("- a\n", "hier horen instellingen te staan"),
        ("packs: []\n", "$.packs: "),
        ("pakketten: [aia]\n", "De instellingen van de organisatie kloppen niet."),
    ],
)
def test_wrong_settings_are_bad_input(
    settings: str, sentence: str, toetssteen: Toetssteen, tmp_path: Path
) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(settings, encoding="utf-8")
    ran = toetssteen("norms", "--settings", path)
    assert 2 == ran.code
    assert sentence in _unwrapped(ran.err)


def test_an_error_for_a_program_is_json_with_its_code(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    ran = toetssteen("explain", initiative("  system: {x: 1}\n"), "aia.fria", "--format", "json")
    document = json.loads(ran.out)
    assert "toetssteen.error/1" == document["format"]
    assert "facts.summary.initiative_invalid" == document["error"]["code"]
    assert ["unknown_fact"] == [problem["code"] for problem in document["error"]["problems"]]


def test_no_traceback_for_a_fault_of_the_user(in_a_process: Toetssteen, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("initiative: [\n", encoding="utf-8")
    ran = in_a_process("assess", path)
    assert 2 == ran.code
    assert "Traceback" not in ran.err


def test_an_opa_of_the_wrong_version_is_refused(
    toetssteen: Toetssteen, stand_in: Callable[[str], None]
) -> None:
    stand_in("echo 'Version: 0.9.0'")
    ran = toetssteen("norms")
    assert 3 == ran.code
    assert "TOETSSTEEN_OPA wijst naar OPA 0.9.0. Nodig is versie" in _unwrapped(ran.err)


def test_an_opa_that_does_not_run_is_refused(
    toetssteen: Toetssteen, stand_in: Callable[[str], None]
) -> None:
    stand_in("exit 1")
    ran = toetssteen("norms")
    assert (3, True) == (ran.code, "dat is geen OPA die werkt" in _unwrapped(ran.err))


def test_a_home_that_cannot_be_written_to_does_not_matter(
    in_a_process: Toetssteen, tmp_path: Path, example_with: Callable[[str], Path]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    # Whoever is root writes everywhere: a file in the place of the folder stops that too.
    cache = tmp_path / "cache"
    cache.write_text("", encoding="utf-8")
    for caches in ({"XDG_CACHE_HOME": ""}, {"XDG_CACHE_HOME": str(cache)}):
        env = {"HOME": str(home), **caches}
        assert 12 == in_a_process("assess", example_with("prohibited"), env=env).code
    home.chmod(stat.S_IRWXU)


@pytest.mark.parametrize(
    ("module", "place"),
    [
        ("package norms.org.wrong\n\napplies if {\n", "wrong.rego"),
        (
            "package norms.org.wrong\n\napplies if input.facts.system.techniek\n",
            "norms/org/wrong/wrong.rego:3",
        ),
        ("package norms.org.wrong\n\napplies if unknown_thing\n", "norms/org/wrong/wrong.rego:3"),
    ],
)
def test_a_policy_that_does_not_compile_is_told_with_file_and_line(
    module: str, place: str, toetssteen: Toetssteen, own_policies: Path
) -> None:
    norm = own_policies / "norms/org/wrong/wrong.rego"
    norm.parent.mkdir()
    norm.write_text(module, encoding="utf-8")
    ran = toetssteen("assess", "-", "--policies", own_policies, stdin=b"initiative: {title: x}\n")
    assert (4, "") == (ran.code, ran.out)
    assert place in ran.err


def test_a_question_that_cannot_be_used_is_a_policy_error(
    toetssteen: Toetssteen, own_policies: Path
) -> None:
    (own_policies / "intake/extra.yaml").write_text("section: extra\n", encoding="utf-8")
    ran = toetssteen("facts", "--policies", own_policies)
    assert (4, True) == (ran.code, "intake/extra.yaml:1: " in _unwrapped(ran.err))


def test_a_fault_of_ours_is_told_in_a_sentence_and_with_its_place_when_asked(
    toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("toetssteen.cli.session.revision_of", broken)
    quiet, verbose = toetssteen("norms"), toetssteen("norms", "--verbose")
    assert (1, 1) == (quiet.code, verbose.code)
    assert "ZeroDivisionError" in quiet.err
    assert (False, True) == ("Traceback" in quiet.err, "Traceback" in verbose.err)


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a shell script in the place of OPA."""

    def put(script: str) -> None:
        opa = tmp_path / "opa"
        opa.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        opa.chmod(0o700)
        monkeypatch.setenv("TOETSSTEEN_OPA", str(opa))

    return put


def _unwrapped(text: str) -> str:
    return " ".join(text.split())
