"""How verdicts look on a terminal, for every example, in both languages."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from tests.conftest import TODAY
from toetssteen import paths
from toetssteen.cli.judging import Judged
from toetssteen.cli.messages import Messages
from toetssteen.cli.rendering.explanation import show_explanation
from toetssteen.cli.rendering.norms import show_norm, show_norms
from toetssteen.cli.rendering.overview import show_overview
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.progress import with_progress
from toetssteen.cli.rendering.questions import show_question, show_questions
from toetssteen.cli.rendering.verdict import show_verdict
from toetssteen.cli.session import Session
from toetssteen.intake.glossary import load_glossary
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import LegalSource
from toetssteen.policy.engine import PolicyEngine
from toetssteen.triage.changes import Change, what_must_change
from toetssteen.triage.verdict import Outcome, Verdict
from toetssteen.wording.words import Words, date_text

_SIZES = [(columns, language) for columns in (80, 120) for language in Language]


@pytest.fixture(scope="module")
def changes(
    engine: PolicyEngine, policy_set: PolicySet, verdicts: dict[str, Verdict]
) -> dict[str, tuple[Change, ...]]:
    """What must change, for one example of each outcome."""
    by_outcome = {verdict.outcome: name for name, verdict in verdicts.items()}
    return {
        name: what_must_change(engine, policy_set.questionnaire, verdicts[name])
        for name in by_outcome.values()
    }


def _words(policy_set: PolicySet, language: Language) -> Words:
    return Words.of(Messages(language), policy_set.bundle, policy_set.questionnaire)


def _page(columns: int) -> tuple[Page, io.StringIO]:
    written = io.StringIO()
    return Page(Console(file=written, width=columns, highlight=False, markup=False)), written


@pytest.mark.parametrize("steering", ["\x1b[2J", "\x1b]0;other\x07", "\x9b2J", "\x08\x08"])
def test_what_people_wrote_does_not_steer_the_terminal(steering: str) -> None:
    page, written = _page(80)
    given = f"Plan{steering} A"
    page.title(given)
    page.item("-", given)
    page.pairs([(given, given)])
    page.table(["Plan"], [[given]])
    page.proportional(["Plan"], [1], [[given]])

    shown = written.getvalue()
    assert set() == {sign for sign in shown if not (sign.isprintable() or sign == "\n")}
    assert "Plan\N{REPLACEMENT CHARACTER}" in shown


@pytest.mark.parametrize(("columns", "language"), _SIZES)
def test_nothing_is_wider_than_the_terminal_or_ends_in_spaces(
    columns: int,
    language: Language,
    verdicts: dict[str, Verdict],
    changes: dict[str, tuple[Change, ...]],
    policy_set: PolicySet,
) -> None:
    words = _words(policy_set, language)
    page, written = _page(columns)
    for name, verdict in verdicts.items():
        show_verdict(verdict, {}, changes.get(name), words, page)
        for finding in verdict.findings[:5]:
            show_explanation(finding.norm, verdict, None, words, page)
    show_overview([Judged(name, verdict) for name, verdict in verdicts.items()], TODAY, words, page)
    norms = list(policy_set.bundle.norms.values())
    show_norms(norms, words, page)
    show_questions(words, page)
    glossary = load_glossary(paths.POLICIES)
    show_norm(norms[0], glossary, words, page)
    for question in policy_set.questionnaire.questions.values():
        show_question(question, norms, glossary, words, page)
    lines = written.getvalue().splitlines()
    assert [] == [line for line in lines if len(line) > columns or line != line.rstrip()]


@pytest.mark.parametrize("language", Language)
def test_no_code_or_empty_place_is_left_in_a_verdict(
    language: Language,
    verdicts: dict[str, Verdict],
    changes: dict[str, tuple[Change, ...]],
    policy_set: PolicySet,
) -> None:
    page, written = _page(100)
    for name, verdict in verdicts.items():
        show_verdict(verdict, {}, changes.get(name), _words(policy_set, language), page)
    text = written.getvalue()
    questions = policy_set.questionnaire.questions
    codes = {code for question in questions.values() for code in question.codes if "_" in code}
    words = set(text.replace(".", " ").split())
    assert set() == codes & words
    # In English it is the text of a choice as well.
    signs = ["{", "}", "()", *(["None"] if language is Language.NL else [])]
    assert [] == [sign for sign in signs if sign in text]


def test_a_verdict_tells_every_norm_that_weighs_for_certain(
    verdicts: dict[str, Verdict], policy_set: PolicySet
) -> None:
    for verdict in verdicts.values():
        page, written = _page(100)
        words = _words(policy_set, Language.NL)
        show_verdict(verdict, {}, None, words, page)
        told = " ".join(written.getvalue().split())
        heaviest = verdict.weighing[0].norm.level if verdict.weighing else None
        for finding in verdict.weighing:
            prohibited = verdict.outcome is Outcome.PROHIBITED
            if finding.counts == "yes" and (not prohibited or finding.norm.level is heaviest):
                assert words.text(finding.norm.title) in told
                assert words.place(finding.norm.source) in told


def test_a_verdict_names_who_decides(verdicts: dict[str, Verdict], policy_set: PolicySet) -> None:
    words = _words(policy_set, Language.EN)
    for verdict in verdicts.values():
        page, written = _page(100)
        show_verdict(verdict, {}, None, words, page)
        told = " ".join(written.getvalue().split())
        for decider in verdict.route["deciders"]:
            assert words.role(decider["role"]) in told


@pytest.mark.parametrize(
    ("language", "written"), [("nl", "24 november 2026"), ("en", "24 November 2026")]
)
def test_a_date_is_written_as_people_write_it(language: str, written: str) -> None:
    assert written == date_text("2026-11-24", Messages(Language(language)))


@pytest.mark.parametrize(
    ("source", "nl", "en"),
    [
        (
            LegalSource("AIA", "5", "2026-07-27", "1", "f"),
            "AI-verordening, artikel 5, lid 1, onder f",
            "AI Act, Article 5(1)(f)",
        ),
        (
            LegalSource("AVG", "10", "2016-05-04"),
            "AVG, artikel 10",
            "GDPR, Article 10",
        ),
        (
            LegalSource("HR", "ECLI:NL:HR:2018:1316", "2018-08-17"),
            "Hoge Raad, ECLI:NL:HR:2018:1316",
            "Supreme Court of the Netherlands, ECLI:NL:HR:2018:1316",
        ),
    ],
)
def test_a_source_is_written_as_lawyers_write_it(
    source: LegalSource, nl: str, en: str, policy_set: PolicySet
) -> None:
    assert nl == _words(policy_set, Language.NL).source(source)
    assert en == _words(policy_set, Language.EN).source(source)


def test_a_page_can_be_read_without_colour() -> None:
    page, written = _page(80)
    page.title("Titel")
    page.paragraph("nadruk", style="bold")
    assert "Titel\n=====\nnadruk\n" == written.getvalue()


@pytest.mark.parametrize(("terminal", "told"), [(True, True), (False, False)])
def test_a_long_run_shows_how_far_it_is_where_somebody_looks(terminal: bool, told: bool) -> None:
    written = io.StringIO()
    session = Session()
    session.err = Console(file=written, force_terminal=terminal, width=80)
    assert list(range(9)) == list(with_progress(range(9), 9, session))
    assert told is ("Beoordelen" in written.getvalue())
