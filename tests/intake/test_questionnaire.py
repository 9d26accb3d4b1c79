"""The questionnaire: read from files, checked, and turned into schemas."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from toetssteen.errors import BadInput
from toetssteen.intake.questionnaire import (
    Choice,
    FactKind,
    FactType,
    Language,
    Questionnaire,
    QuestionnaireInvalid,
    Text,
    load_questionnaire,
)

ROLES = ("proposer", "process_owner", "fg")


def test_questions_come_in_the_order_of_sections_and_of_places(small: Questionnaire) -> None:
    assert [
        "building.use",
        "building.visitors",
        "building.remark",
        "building.approval",
        "alarm.automatic",
        "alarm.delay",
        "alarm.tested_on",
        "alarm.owner",
    ] == list(small.questions)
    assert list(range(1, 9)) == [question.order for question in small.questions.values()]
    assert ["building", "alarm"] == [section.name for section in small.sections]


def test_a_question_has_what_its_file_says(small: Questionnaire) -> None:
    delay, use = small.questions["alarm.delay"], small.questions["building.use"]
    assert (FactType.NUMBER, FactKind.EVIDENCE, "process_owner", 0, 600) == (
        delay.type,
        delay.kind,
        delay.asked_of,
        delay.minimum,
        delay.maximum,
    )
    assert delay.unit is not None
    assert "seconden" == delay.unit.in_language(Language.NL)
    assert Choice("office", Text("Kantoor", "Office")) == use.choices[0]
    assert ("building", "use", ("office", "storage")) == (use.section, use.key, use.codes)
    assert (True, False) == (use.unknown_allowed, small.questions["alarm.owner"].unknown_allowed)


def test_policies_are_told_what_they_may_know_of_the_questions(small: Questionnaire) -> None:
    facts = small.as_data()["facts"]
    assert {
        "type": "several",
        "kind": "describes",
        "order": 2,
        "asked_of": "proposer",
        "choices": ["staff", "residents", "children"],
    } == facts["building.visitors"]
    assert [] == facts["alarm.delay"]["choices"]
    assert json.loads(json.dumps(facts)) == facts


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("type: yes_no", "type: yesno", "unknown_value", 6),
        ("kind: describes", "kind: describe", "unknown_value", 7),
        ("asked_of: proposer", "asked_of: propser", "unknown_value", 8),
        ("{nl: Gaat het vanzelf?, en: Is it automatic?}", "{nl: Gaat het?}", "text_missing", 10),
        ("Is it automatic?}", "Is it automatic, then?}", "unknown_key", 10),
        ("    name: {nl: Vanzelf, en: Automatic}\n", "", "text_missing", 5),
        ("en: Automatic}", f"en: {'A' * 61}}}", "too_long", 9),
        ("    help: ", "    hlep: ", "unknown_key", 11),
        ("fact: alarm.automatic", "fact: alarm", "not_a_fact", 5),
        ("fact: alarm.automatic", "fact: alarm.is.automatic", "not_a_fact", 5),
        ("fact: alarm.automatic", "fact: alarm.isAutomatic", "not_a_fact", 5),
        ("fact: alarm.automatic", "fact: building.automatic", "fact_of_other_section", 5),
        ("fact: alarm.delay", "fact: alarm.automatic", "duplicate_fact", 13),
        ("kind: describes", "kind: decision", "decision_of_proposer", 8),
        ("section: alarm", "section: alarms", "section_is_not_file", 1),
        ("section: alarm", "section: Alarm", "not_snake_case", 1),
        ("order: 20", "order: 2.5", "number_missing", 2),
        ("order: 20", "order: soon", "number_missing", 2),
        ("title: {nl: De melding, en: The alarm}", "title: De melding", "not_a_mapping", 3),
        ("    unit: {nl: seconden, en: seconds}\n", "", "needed_for_type", 14),
        ("minimum: 0", "minimum: 600", "empty_range", 20),
        ("minimum: 0", "minimum: nothing", "number_missing", 20),
        ("type: date", "type: date\n    minimum: 3", "does_not_belong", 24),
        ("type: date", "type: choice", "needed_for_type", 23),
        ("unknown_allowed: false", "unknown_allowed: 'false'", "not_true_or_false", 34),
        ("questions:", "questions: []\nmore:", "list_missing", 4),
        ("order: 20", "order: [", "syntax", 4),
        ("order: 20", "order: 20\norder: 21", "duplicate_key", 3),
    ],
)
def test_a_mistake_in_a_file_is_told_with_its_line(
    sections: Path, old: str, new: str, code: str, line: int
) -> None:
    path = sections / "alarm.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(QuestionnaireInvalid) as caught:
        load_questionnaire(sections, ROLES)
    found = [(problem.code, problem.file, problem.line) for problem in caught.value.problems]
    assert (code, str(path), line) in found


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("code: storage", "code: office", "duplicate_code"),
        ("code: storage", "code: unknown", "reserved_code"),
        ("code: storage", "code: no", "text_missing"),
        ("code: storage", "code: Storage", "not_snake_case"),
        ("{nl: Opslag, en: Storage}", "{nl: Opslag, ook van fietsen, en: Storage}", "unknown_key"),
        ("{nl: Opslag, en: Storage}", f"{{nl: Opslag, en: {'S' * 76}}}", "short_needed"),
        (
            "text: {nl: Opslag, en: Storage}",
            f"text: {{nl: Opslag, en: Storage}}, short: {{nl: Opslag, en: {'S' * 76}}}",
            "too_long",
        ),
    ],
)
def test_a_mistake_in_a_choice_is_told(sections: Path, old: str, new: str, code: str) -> None:
    path = sections / "building.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(QuestionnaireInvalid) as caught:
        load_questionnaire(sections, ROLES)
    assert [(code, 13)] == [(problem.code, problem.line) for problem in caught.value.problems]


def test_the_mistakes_of_all_files_are_told_at_once(sections: Path) -> None:
    for path in sections.iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("asked_of: proposer", "asked_of: nobody"), encoding="utf-8")
    with pytest.raises(QuestionnaireInvalid) as caught:
        load_questionnaire(sections, ROLES)
    assert {("alarm.yaml", 8), ("alarm.yaml", 31), ("building.yaml", 8)} <= {
        (Path(problem.file).name, problem.line) for problem in caught.value.problems
    }
    assert isinstance(caught.value, BadInput)


def test_two_sections_with_one_place_are_told_by_name(sections: Path) -> None:
    path = sections / "alarm.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("order: 20", "order: 10"), encoding="utf-8")
    with pytest.raises(QuestionnaireInvalid) as caught:
        load_questionnaire(sections, ROLES)
    assert [("duplicate_order", {"section": "building", "other": "alarm"})] == [
        (problem.code, dict(problem.parameters)) for problem in caught.value.problems
    ]


def test_a_misspelt_key_gets_the_nearest_as_a_suggestion(sections: Path) -> None:
    path = sections / "alarm.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    help: ", "    hlep: "), encoding="utf-8")
    with pytest.raises(QuestionnaireInvalid) as caught:
        load_questionnaire(sections, ROLES)
    assert [{"key": "hlep", "suggestion": "help"}] == [
        dict(problem.parameters) for problem in caught.value.problems
    ]


def test_a_directory_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionnaireInvalid) as caught:
        load_questionnaire(tmp_path, ROLES)
    assert ["no_questions"] == [problem.code for problem in caught.value.problems]


ANSWERS: dict[str, dict[str, object]] = {
    "building": {"use": "office", "visitors": ["staff"], "remark": "x", "approval": "refused"},
    "alarm": {"automatic": True, "delay": 3, "tested_on": "2026-01-02", "owner": "fg"},
}


@pytest.mark.parametrize(
    ("section", "name", "value", "for_norms", "for_people"),
    [
        ("building", "use", "storage", True, True),
        ("building", "use", "unknown", False, True),
        ("building", "use", "house", False, False),
        ("building", "visitors", [], True, True),
        ("building", "visitors", ["staff", "staff"], False, False),
        ("building", "visitors", ["ghosts"], False, False),
        ("building", "visitors", "staff", False, False),
        ("building", "vistors", [], False, False),
        ("alarm", "automatic", "yes", False, False),
        ("alarm", "automatic", "unknown", False, True),
        ("alarm", "delay", -1, False, False),
        ("alarm", "delay", 600, True, True),
        ("alarm", "tested_on", "2026-02-30", True, False),
        ("alarm", "tested_on", "soon", False, False),
        ("alarm", "owner", "unknown", False, False),
        ("alarm", "owner", "mayor", False, False),
    ],
)
def test_the_schemas_accept_what_may_be_given(
    small: Questionnaire, section: str, name: str, value: object, for_norms: bool, for_people: bool
) -> None:
    def valid(schema: dict[str, Any], instance: Any) -> bool:
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        return bool(kind(schema, format_checker=kind.FORMAT_CHECKER).is_valid(instance))

    facts = {**ANSWERS, section: {**ANSWERS[section], name: value}}
    assert (for_norms, for_people) == (
        valid(small.input_schema(), {"as_of": "2026-11-24", "facts": facts}),
        valid(small.facts_schema(), facts),
    )


def test_forms_are_labelled_in_the_language_asked_for(small: Questionnaire) -> None:
    for language, title in ((Language.NL, "Waarvoor is het?"), (Language.EN, "What is it for?")):
        use = small.facts_schema(language)["properties"]["building"]["properties"]["use"]
        assert title == use["title"]
        labels = [choice["title"] for choice in use["anyOf"][0]["oneOf"]]
        expected = [
            choice.text.in_language(language) for choice in small.questions["building.use"].choices
        ]
        assert expected == labels


NORM = """\
package norms.x.y

applies if {
	input.facts.building.use == "office"
	"staff" in input.facts.building.visitors
	some visitor in input.facts.building.visitors
	visitor in {"residents", "children"}
	count(input.facts.building.visitors) >= 2
	input.facts.alarm.delay <= 30
	input.facts.alarm.tested_on < input.as_of
	input.facts.alarm.owner == "fg"
	input.facts.alarm.automatic == false
}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "word"),
    [
        ("", "", None),
        ("alarm.delay", "alarm.dealy", "dealy"),
        ("facts.alarm.owner", "facts.alrm.owner", "alrm"),
        ("input.as_of", "input.asof", "asof"),
        ("input.facts.alarm.owner ==", "input.alarm.owner ==", "alarm"),
        ("alarm.automatic == false", 'alarm.automatic == "no"', "match error"),
        ('building.use == "office"', "building.use[0] == 1", "undefined ref"),
    ],
)
def test_opa_fails_the_build_on_a_fact_that_does_not_exist(
    small: Questionnaire, opa_binary: Path, tmp_path: Path, right: str, wrong: str, word: str | None
) -> None:
    schema, norm = tmp_path / "input.json", tmp_path / "norm.rego"
    schema.write_text(json.dumps(small.input_schema()), encoding="utf-8")
    norm.write_text(NORM.replace(right, wrong) if word else NORM, encoding="utf-8")
    command = [str(opa_binary), "check", "--strict", "--schema", str(schema), str(norm)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    if word is None:
        assert (0, "") == (run.returncode, run.stderr)
    else:
        assert run.returncode != 0
        assert "norm.rego:" in run.stderr
        assert word in run.stderr
