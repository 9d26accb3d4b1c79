"""What somebody types as an answer, read for each type of question."""

from __future__ import annotations

import pytest

from toetssteen.cli.answering import NotUnderstood, read_answer, read_unknown
from toetssteen.cli.messages import Messages
from toetssteen.intake.facts import FactsInvalid, Value
from toetssteen.intake.questionnaire import (
    Choice,
    FactKind,
    FactType,
    Language,
    Question,
    Questionnaire,
    Section,
    Text,
)

_CHOICES = tuple(Choice(code, Text(code, code)) for code in ("first", "second", "third"))
_ROLES = ("ciso", "fg")


def _question(type_: FactType, *, unknown_allowed: bool = True) -> Question:
    return Question(
        fact="a.fact",
        section="a",
        order=1,
        type=type_,
        kind=FactKind.DESCRIBES,
        asked_of="proposer",
        name=Text("Vraag", "Question"),
        text=Text("Vraag?", "Question?"),
        choices=_CHOICES if type_ in {FactType.CHOICE, FactType.SEVERAL} else (),
        minimum=0 if type_ is FactType.NUMBER else None,
        maximum=5000 if type_ is FactType.NUMBER else None,
        unknown_allowed=unknown_allowed,
    )


def _read(type_: FactType, typed: str, language: Language = Language.NL) -> Value:
    question = _question(type_)
    section = Section("a", 1, Text("A", "A"))
    questionnaire = Questionnaire({question.fact: question}, (section,), _ROLES)
    return read_answer(question, typed, questionnaire, Messages(language))


@pytest.mark.parametrize(
    ("type_", "typed", "value"),
    [
        (FactType.YES_NO, "j", True),
        (FactType.YES_NO, "Ja", True),
        (FactType.YES_NO, "yes", True),
        (FactType.YES_NO, "n", False),
        (FactType.YES_NO, "NEE", False),
        (FactType.CHOICE, "2", "second"),
        (FactType.CHOICE, "third", "third"),
        (FactType.ROLE, "1", "ciso"),
        (FactType.ROLE, "fg", "fg"),
        (FactType.SEVERAL, "0", ()),
        (FactType.SEVERAL, "3,1", ("first", "third")),
        (FactType.SEVERAL, "1 2; second", ("first", "second")),
        (FactType.NUMBER, "12", 12),
        (FactType.NUMBER, "1,5", 1.5),
        (FactType.NUMBER, "1.25", 1.25),
        (FactType.DATE, "24-11-2026", "2026-11-24"),
        (FactType.DATE, "1/2/2026", "2026-02-01"),
        (FactType.DATE, "2026-11-24", "2026-11-24"),
        (FactType.TEXT, "Een zin, met 2 getallen.", "Een zin, met 2 getallen."),
    ],
)
def test_an_answer_is_understood(type_: FactType, typed: str, value: Value) -> None:
    assert value == _read(type_, typed)


@pytest.mark.parametrize(
    ("type_", "typed", "code"),
    [
        (FactType.YES_NO, "misschien", "yes_no"),
        (FactType.YES_NO, "", "empty"),
        (FactType.CHOICE, "0", "choice"),
        (FactType.CHOICE, "4", "choice"),
        (FactType.CHOICE, "-1", "choice"),
        (FactType.CHOICE, "²", "choice"),
        (FactType.SEVERAL, "1,9", "choice"),
        (FactType.SEVERAL, "0,1", "none_and_more"),
        (FactType.NUMBER, "1.000", "number"),
        (FactType.NUMBER, "1,000", "number"),
        (FactType.NUMBER, "veel", "number"),
        (FactType.NUMBER, "1e3", "number"),
        (FactType.DATE, "31-2-2026", "date"),
        (FactType.DATE, "gisteren", "date"),
        (FactType.DATE, "11-24-2026", "date"),
    ],
)
def test_what_is_no_answer_is_not_understood(type_: FactType, typed: str, code: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        _read(type_, typed)
    assert code == caught.value.code


def test_a_number_out_of_bounds_is_refused_as_a_fact_is() -> None:
    with pytest.raises(FactsInvalid):
        _read(FactType.NUMBER, "5001")


def test_who_does_not_know_may_say_so_where_that_is_allowed() -> None:
    assert "unknown" == read_unknown(_question(FactType.TEXT))
    with pytest.raises(NotUnderstood):
        read_unknown(_question(FactType.TEXT, unknown_allowed=False))
