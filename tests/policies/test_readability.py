"""The texts of the policies are plain: short sentences, and in Dutch words that people know.

A Dutch sentence that somebody answers or acts upon has at most 20 words, one that says what the law
is at most 25; the averages stay near what is advised for B1. English takes more words for the same:
no sentence has more than 25. Words of officials stand in
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
from toetssteen.intake.coverage import load_regulations
from toetssteen.intake.glossary import load_glossary
from toetssteen.intake.questionnaire import Language, Question
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import Norm
from toetssteen.wording.messages import SHARED, catalogue

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
LONGEST_IN_ENGLISH = 25
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
class Written:
    """A text in one language, of a kind, with where it stands."""

    kind: str
    place: str
    text: str

    @property
    def sentences(self) -> list[str]:
        return END.split(self.text.strip())


def _of_question(question: Question, language: Language) -> Iterator[Written]:
    assert question.help
    assert question.example
    kinds = {"name": question.name, "question": question.text}
    for kind, text in {**kinds, "help": question.help, "example": question.example}.items():
        yield Written(kind, question.fact, text.in_language(language))
    for choice in question.choices:
        for text in (choice.text, choice.label):
            place = f"{question.fact}: {choice.code}"
            yield Written("choice", place, text.in_language(language))


def _of_norm(norm: Norm, language: Language) -> Iterator[Written]:
    kinds = {"title": norm.title, "description": norm.description, "remedy": norm.remedy}
    for kind, text in {**kinds, **({"caveat": norm.caveat} if norm.caveat else {})}.items():
        yield Written(kind, norm.id, text.in_language(language))


def _of_explanations(language: Language) -> Iterator[Written]:
    """The sentences of explanations; what is filled in is measured where it comes from."""
    for key, text in catalogue(SHARED).items():
        if key.startswith("explanation."):
            for part in re.split(r"[;:] ", text.in_language(language)):
                yield Written("explanation", key, PLACE.sub("…", part))


def _written(policy_set: PolicySet, language: Language) -> list[Written]:
    """Every text of the policies, and of the sentences that explain a finding."""
    found: list[Written] = []
    for question in policy_set.questionnaire.questions.values():
        found += _of_question(question, language)
    for norm in policy_set.bundle.norms.values():
        found += _of_norm(norm, language)
    for term in GLOSSARY.terms.values():
        found.append(Written("glossary", term.code, term.explanation.in_language(language)))
    for regulation in load_regulations(paths.POLICIES):
        for outside in regulation.outside:
            place = f"{regulation.regulation} {outside.places[0]}"
            found.append(Written("coverage", place, outside.reason.in_language(language)))
    found += _of_explanations(language)
    assert LIMITS.keys() == {text.kind for text in found}
    return found


@pytest.fixture(scope="module")
def texts(policy_set: PolicySet) -> list[Written]:
    """Every text in Dutch."""
    return _written(policy_set, Language.NL)


def test_no_english_sentence_is_too_long(policy_set: PolicySet) -> None:
    too_long = [
        (len(words), text.kind, text.place, sentence)
        for text in _written(policy_set, Language.EN)
        for sentence in text.sentences
        if len(words := WORD.findall(sentence)) > LONGEST_IN_ENGLISH
    ]
    assert [] == too_long


def test_no_sentence_is_too_long(texts: list[Written]) -> None:
    too_long = [
        (len(words), text.kind, text.place, sentence)
        for text in texts
        for sentence in text.sentences
        if len(words := WORD.findall(sentence)) > LIMITS[text.kind][0]
    ]
    assert [] == too_long


@pytest.mark.parametrize("kind", LIMITS)
def test_the_average_sentence_is_short(kind: str, texts: list[Written]) -> None:
    lengths = [
        len(WORD.findall(sentence))
        for text in texts
        if text.kind == kind
        for sentence in text.sentences
    ]
    assert sum(lengths) / len(lengths) <= LIMITS[kind][1]


def test_no_word_of_officials_is_used_that_is_not_explained(texts: list[Written]) -> None:
    either = "|".join(map(re.escape, PLAIN["instead"]))
    hard = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
    used = [
        (found[0], f"schrijf: {PLAIN['instead'][found[0].lower()]}", text.place, text.text)
        for text in texts
        for found in hard.finditer(_without_terms(text.text))
    ]
    assert [] == used


def test_a_long_word_is_a_term_of_the_glossary(texts: list[Written]) -> None:
    long = {
        (word, text.place)
        for text in texts
        for word in LETTERS.findall(_without_terms(text.text))
        if len(word) > LONGEST
    }
    assert set() == long


def test_an_abbreviation_is_a_term_of_the_glossary_or_known_to_all(texts: list[Written]) -> None:
    unknown: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for found in ABBREVIATION.findall(_without_terms(text.text)):
            if found not in PLAIN["abbreviations"]:
                unknown[found].add(text.place)
    assert {} == unknown


def test_every_term_of_the_glossary_is_used(texts: list[Written]) -> None:
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
