"""The Dutch texts of the policies are plain: short sentences, and words that people know.

A sentence that somebody answers or acts upon has at most 20 words, one that says what the law is
at most 25; the averages stay near what is advised for B1. Words of officials stand in
plain_words.yaml with what to write instead, and what cannot be avoided is in the glossary.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from toetssteen import paths
from toetssteen.cli.messages import catalogue
from toetssteen.intake.coverage import load_regulations
from toetssteen.intake.glossary import load_glossary
from toetssteen.intake.questionnaire import Language, Question
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import Norm

PLAIN = yaml.safe_load(Path(__file__).with_name("plain_words.yaml").read_text("utf-8"))
# The most words of a sentence, and of the average sentence, by kind of text.
ANSWERED, SAID = (20, 12), (25, 15)
LIMITS = {
    "question": ANSWERED,
    "help": ANSWERED,
    "example": ANSWERED,
    "choice": ANSWERED,
    "name": ANSWERED,
    "title": ANSWERED,
    "remedy": (20, 14),
    "description": SAID,
    "caveat": SAID,
    "glossary": (20, 14),
    "coverage": (20, 12),
    "explanation": SAID,
}
# A word of more letters is a term of the glossary, or is taken apart.
LONGEST = 20
GLOSSARY = load_glossary(paths.POLICIES)
WORD = re.compile(r"[\w'-]+")
LETTERS = re.compile(r"[^\W\d_]+")
END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-Ý“\"])")
PLACE = re.compile(r"\{[^{}]*\}")
# No Roman number, nor the one letter that Dutch writes as IJ.
ABBREVIATION = re.compile(r"\b(?![IVX]+\b|IJ)[A-Z]{2,}\b")


@dataclass(frozen=True)
class Dutch:
    """A Dutch text, of a kind, with where it stands."""

    kind: str
    place: str
    text: str

    @property
    def sentences(self) -> list[str]:
        return END.split(self.text.strip())


def _of_question(question: Question) -> Iterator[Dutch]:
    yield Dutch("name", question.fact, question.name.nl)
    yield Dutch("question", question.fact, question.text.nl)
    assert question.help
    assert question.example
    yield Dutch("help", question.fact, question.help.nl)
    yield Dutch("example", question.fact, question.example.nl)
    for choice in question.choices:
        place = f"{question.fact}: {choice.code}"
        yield Dutch("choice", place, choice.text.nl)
        yield Dutch("choice", place, choice.label.nl)


def _of_norm(norm: Norm) -> Iterator[Dutch]:
    yield Dutch("title", norm.id, norm.title.nl)
    yield Dutch("description", norm.id, norm.description.nl)
    yield Dutch("remedy", norm.id, norm.remedy.nl)
    if norm.caveat:
        yield Dutch("caveat", norm.id, norm.caveat.nl)


def _of_explanations() -> Iterator[Dutch]:
    """The sentences of explanations; what is filled in is measured where it comes from."""
    for key, text in catalogue().items():
        if key.startswith("explanation."):
            for part in re.split(r"[;:] ", text.nl):
                yield Dutch("explanation", key, PLACE.sub("…", part))


@pytest.fixture(scope="module")
def texts(policy_set: PolicySet) -> list[Dutch]:
    """Every Dutch text of the policies, and of the sentences that explain a finding."""
    found: list[Dutch] = []
    for question in policy_set.questionnaire.questions.values():
        found += _of_question(question)
    for norm in policy_set.bundle.norms.values():
        found += _of_norm(norm)
    found += [Dutch("glossary", t.code, t.explanation.nl) for t in GLOSSARY.terms.values()]
    found += [
        Dutch("coverage", f"{regulation.regulation} {outside.places[0]}", outside.reason.nl)
        for regulation in load_regulations(paths.POLICIES)
        for outside in regulation.outside
    ]
    found += _of_explanations()
    assert LIMITS.keys() == {text.kind for text in found}
    return found


def test_no_sentence_is_too_long(texts: list[Dutch]) -> None:
    too_long = [
        (len(words), text.kind, text.place, sentence)
        for text in texts
        for sentence in text.sentences
        if len(words := WORD.findall(sentence)) > LIMITS[text.kind][0]
    ]
    assert [] == too_long


@pytest.mark.parametrize("kind", LIMITS)
def test_the_average_sentence_is_short(kind: str, texts: list[Dutch]) -> None:
    lengths = [
        len(WORD.findall(sentence))
        for text in texts
        if text.kind == kind
        for sentence in text.sentences
    ]
    assert sum(lengths) / len(lengths) <= LIMITS[kind][1]


def test_no_word_of_officials_is_used_that_is_not_explained(texts: list[Dutch]) -> None:
    either = "|".join(map(re.escape, PLAIN["instead"]))
    hard = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
    used = [
        (found[0], f"schrijf: {PLAIN['instead'][found[0].lower()]}", text.place, text.text)
        for text in texts
        for found in hard.finditer(_without_terms(text.text))
    ]
    assert [] == used


def test_a_long_word_is_a_term_of_the_glossary(texts: list[Dutch]) -> None:
    long = {
        (word, text.place)
        for text in texts
        for word in LETTERS.findall(_without_terms(text.text))
        if len(word) > LONGEST
    }
    assert set() == long


def test_an_abbreviation_is_a_term_of_the_glossary_or_known_to_all(texts: list[Dutch]) -> None:
    unknown: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for found in ABBREVIATION.findall(_without_terms(text.text)):
            if found not in PLAIN["abbreviations"]:
                unknown[found].add(text.place)
    assert {} == unknown


def test_every_term_of_the_glossary_is_used(texts: list[Dutch]) -> None:
    read = [text.text for text in texts if text.kind not in {"glossary", "coverage"}]
    used = {term.code for term in GLOSSARY.used_in(read, Language.NL)}
    assert set() == GLOSSARY.terms.keys() - used


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Na een wezenlijke wijziging", "Na een "),
        ("Een wijziging", "Een wijziging"),
        ("De DPIA is klaar", "De  is klaar"),
    ],
)
def test_what_the_glossary_explains_may_be_used(text: str, left: str) -> None:
    assert left == _without_terms(text)


def test_the_list_of_hard_words_gives_other_words() -> None:
    assert len(PLAIN["instead"]) > 150
    for word, instead in PLAIN["instead"].items():
        assert word.lower() != instead.lower()
        assert instead not in PLAIN["instead"]


def _terms() -> re.Pattern[str]:
    """What finds the words of the glossary, the longest first; abbreviations only in capitals."""
    forms = [form for term in GLOSSARY.terms.values() for form in term.forms["nl"]]
    either = "|".join(
        re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})"
        for form in sorted(forms, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


TERMS = _terms()


@cache
def _without_terms(text: str) -> str:
    """A text without the words that the glossary explains."""
    return TERMS.sub("", text)
