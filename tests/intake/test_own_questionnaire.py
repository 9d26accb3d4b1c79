"""The questionnaire of this repository."""

from __future__ import annotations

from collections import Counter

import jsonschema
import pytest

from toetssteen.intake.questionnaire import FactKind, FactType, Language, Questionnaire
from toetssteen.intake.questions import CHOICE_LENGTH


def test_every_question_is_explained_with_an_example(real: Questionnaire) -> None:
    assert [] == [
        fact
        for fact, question in real.questions.items()
        if question.help is None or question.example is None
    ]


def test_nobody_decides_on_a_question_asked_of_the_proposer(real: Questionnaire) -> None:
    decisions = [
        question for question in real.questions.values() if question.kind is FactKind.DECISION
    ]
    assert decisions
    assert not any(question.asked_of == "proposer" for question in decisions)


def test_every_choice_reads_differently_in_both_languages(real: Questionnaire) -> None:
    for fact, question in real.questions.items():
        for language in Language:
            for texts in (
                [choice.text.in_language(language) for choice in question.choices],
                [choice.label.in_language(language) for choice in question.choices],
            ):
                assert (fact, len(texts)) == (fact, len(set(texts)))


@pytest.mark.parametrize("language", Language)
def test_no_two_questions_have_one_name(language: Language, real: Questionnaire) -> None:
    names = Counter(question.name.in_language(language) for question in real.questions.values())
    assert [] == [name for name, number in names.items() if number > 1]


def test_what_a_choice_is_called_fits_where_there_is_little_room(real: Questionnaire) -> None:
    choices = [choice for question in real.questions.values() for choice in question.choices]
    assert choices
    assert all(choice.fitting.fits(CHOICE_LENGTH) for choice in choices)
    assert all(choice.label.fits(CHOICE_LENGTH) for choice in choices)


def test_every_fact_has_its_place_in_both_schemas(real: Questionnaire) -> None:
    norms = real.input_schema()["properties"]["facts"]["properties"]
    people = real.facts_schema()["properties"]
    jsonschema.validators.validator_for(real.facts_schema()).check_schema(real.facts_schema())
    for schema in (norms, people):
        facts = {
            f"{section}.{name}" for section in schema for name in schema[section]["properties"]
        }
        assert set(real.questions) == facts


def test_who_is_asked_several_things_at_once_can_say_none(real: Questionnaire) -> None:
    facts: dict[str, dict[str, object]] = {}
    for question in real.questions.values():
        if question.type is FactType.SEVERAL:
            facts.setdefault(question.section, {})[question.key] = []
    assert len(facts) > 1
    jsonschema.validate(facts, real.facts_schema())
