"""The questionnaire of this repository."""

from __future__ import annotations

import jsonschema

from toetssteen.intake.questionnaire import FactKind, FactType, Language, Questionnaire


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
            texts = [choice.text.in_language(language) for choice in question.choices]
            assert (fact, len(texts)) == (fact, len(set(texts)))


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
            facts.setdefault(question.section, {})[question.name] = []
    assert len(facts) > 1
    jsonschema.validate(facts, real.facts_schema())
