"""Questions without texts set the same facts as those with."""

from __future__ import annotations

from pathlib import Path

import pytest

from toetssteen import paths
from toetssteen.intake.facts import FactsInvalid, read_facts
from toetssteen.intake.known_questions import load_known_questions, questions_of
from toetssteen.intake.questionnaire import Questionnaire, QuestionnaireInvalid


def test_what_a_bundle_holds_reads_the_same_facts(questionnaire: Questionnaire) -> None:
    again = questions_of(questionnaire.as_data()["facts"], questionnaire.roles)
    assert questionnaire.as_data() == again.as_data()
    assert questionnaire.roles == again.roles
    facts = {"system.technique": "ai", "system": {"generates": ["text"]}}
    assert read_facts(facts, questionnaire) == read_facts(facts, again)
    with pytest.raises(FactsInvalid):
        read_facts({"system.technique": "magic"}, again)


def test_files_are_read_for_what_they_set(questionnaire: Questionnaire) -> None:
    again = load_known_questions(paths.POLICIES / "intake", questionnaire.roles)
    assert questionnaire.as_data() == again.as_data()


@pytest.mark.parametrize(
    "text",
    [
        "- a\n",
        "order: 1\n",
        "order: soon\nquestions: []\n",
        "order: 1\nquestions: [{fact: a.b}]\n",
        "order: 1\nquestions: [{fact: a.b, type: maybe, kind: evidence, asked_of: fg}]\n",
        "order: 1\nquestions: [x]\n",
        "order: [\n",
    ],
)
def test_a_file_that_sets_nothing_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionnaireInvalid) as refused:
        load_known_questions(tmp_path, ())
    assert str(path) == refused.value.problems[0].file
