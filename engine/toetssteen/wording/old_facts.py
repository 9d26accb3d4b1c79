"""Questions that only policies of before knew, so that what was answered then can still be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from toetssteen.intake.known_questions import questions_of
from toetssteen.intake.questionnaire import Choice, Question, Questionnaire, Section, Text
from toetssteen.policy.bundle import Bundle


def with_old_facts(questionnaire: Questionnaire, bundle: Bundle) -> Questionnaire:
    """The questions, with those that only policies of before knew: they go by their codes."""
    facts: Mapping[str, Mapping[str, Any]] = bundle.data["intake"]["facts"]
    gone = facts.keys() - questionnaire.questions.keys()
    changed = {
        fact: codes
        for fact, known in questionnaire.questions.items()
        if (codes := [c for c in facts.get(fact, {}).get("choices", ()) if c not in known.codes])
    }
    if not gone and not changed:
        return questionnaire
    questions = dict(questionnaire.questions)
    for fact, codes in changed.items():
        extra = tuple(Choice(code, Text(code, code)) for code in codes)
        known = questions[fact]
        questions[fact] = replace(known, choices=(*known.choices, *extra))
    questions |= {fact: _by_code(fact, facts[fact]) for fact in sorted(gone)}
    sections = {section.name for section in questionnaire.sections}
    new = sorted({fact.partition(".")[0] for fact in gone} - sections)
    titled = [Section(name, len(sections) + n, Text(name, name)) for n, name in enumerate(new)]
    return replace(questionnaire, questions=questions, sections=(*questionnaire.sections, *titled))


def _by_code(fact: str, known: Mapping[str, Any]) -> Question:
    name, question = Text(fact, fact), questions_of({fact: known}, ()).questions[fact]
    choices = tuple(Choice(code, Text(code, code)) for code in question.codes)
    return replace(question, name=name, text=name, choices=choices)
