"""Facts: checked against the questionnaire, and the same in whatever order they came."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toetssteen.intake.facts import FactProblem, Facts, FactsInvalid, Value, read_facts
from toetssteen.intake.questionnaire import Questionnaire

CODES = ("office", "storage")


def problems(raw: object, questionnaire: Questionnaire) -> tuple[FactProblem, ...]:
    with pytest.raises(FactsInvalid) as caught:
        read_facts(raw, questionnaire)
    return caught.value.problems


def test_facts_may_be_nested_dotted_or_both(small: Questionnaire) -> None:
    nested = {"building": {"use": "office"}, "alarm": {"delay": 3.0, "automatic": "unknown"}}
    dotted = {"building.use": "office", "alarm.delay": 3, "alarm.automatic": "unknown"}
    mixed = {"alarm": {"automatic": "unknown"}, "building.use": "office", "alarm.delay": 3}
    expected = Facts({"building.use": "office", "alarm.delay": 3}, frozenset({"alarm.automatic"}))
    assert [expected] * 3 == [read_facts(raw, small) for raw in (nested, dotted, mixed)]


def test_norms_read_only_answers(small: Questionnaire) -> None:
    raw = {
        "building": {"visitors": ["residents", "children", "residents"], "use": "unknown"},
        "alarm": {"tested_on": "2026-01-02", "delay": 2.5, "automatic": False},
    }
    nested = read_facts(raw, small).nested()
    assert {
        "alarm": {"automatic": False, "delay": 2.5, "tested_on": "2026-01-02"},
        "building": {"visitors": ["children", "residents"]},
    } == nested
    assert ["alarm", "building"] == list(nested)


def test_choosing_none_is_an_answer(small: Questionnaire) -> None:
    assert {"building": {"visitors": []}} == read_facts({"building.visitors": []}, small).nested()


@pytest.mark.parametrize(
    ("fact", "given", "problem"),
    [
        ("alarm.dealy", 3, ("unknown_fact", "3", "alarm.delay", ())),
        ("alrm.delay", 3, ("unknown_fact", "3", "alarm.delay", ())),
        ("alarm.delay.x", 3, ("unknown_fact", "3", "alarm.delay", ())),
        ("alarm.use", 3, ("unknown_fact", "3", "building.use", ())),
        ("alarm.colour", 3, ("unknown_fact", "3", None, ())),
        ("completely.different", 3, ("unknown_fact", "3", None, ())),
        ("alarm.automatic", "ja", ("wrong_type", "ja", None, ("yes_no",))),
        ("alarm.automatic", 1, ("wrong_type", "1", None, ("yes_no",))),
        ("alarm.automatic", None, ("empty", "null", None, ())),
        ("building.use", "ofice", ("unknown_choice", "ofice", "office", CODES)),
        ("building.use", ["office"], ("wrong_type", "[… 1]", None, ("choice",))),
        ("building.use", True, ("wrong_type", "true", None, ("choice",))),
        ("building.use", "", ("empty", "", None, ())),
        ("building.visitors", "staff", ("wrong_type", "staff", None, ("several",))),
        ("building.visitors", [3], ("wrong_type", "[… 1]", None, ("several",))),
        (
            "building.visitors",
            ["staff", "chidren"],
            ("unknown_choice", "chidren", "children", ("staff", "residents", "children")),
        ),
        (
            "building.visitors",
            ["unknown"],
            ("unknown_choice", "unknown", None, ("staff", "residents", "children")),
        ),
        ("alarm.delay", "3", ("wrong_type", "3", None, ("number",))),
        ("alarm.delay", True, ("wrong_type", "true", None, ("number",))),
        ("alarm.delay", 601, ("out_of_range", "601", None, ("0", "600"))),
        ("alarm.delay", -0.5, ("out_of_range", "-0.5", None, ("0", "600"))),
        ("alarm.delay", float("nan"), ("out_of_range", "nan", None, ("0", "600"))),
        ("alarm.delay", float("inf"), ("out_of_range", "inf", None, ("0", "600"))),
        ("alarm.delay", 2**200, ("out_of_range", "2^200…", None, ("0", "600"))),
        ("alarm.tested_on", "2026-02-30", ("no_such_date", "2026-02-30", None, ("YYYY-MM-DD",))),
        ("alarm.tested_on", "20260203", ("not_a_date", "20260203", None, ("YYYY-MM-DD",))),
        ("alarm.tested_on", "2026-W07-1", ("not_a_date", "2026-W07-1", None, ("YYYY-MM-DD",))),
        ("alarm.tested_on", 2026, ("wrong_type", "2026", None, ("date",))),
        ("alarm.owner", "unknown", ("unknown_not_allowed", "unknown", None, ())),
        ("alarm.owner", "gf", ("unknown_choice", "gf", None, ("fg", "process_owner", "proposer"))),
        ("building.remark", 3, ("wrong_type", "3", None, ("text",))),
        ("building.remark", "  ", ("empty", "", None, ())),
        ("building.remark", "a\0b", ("unusable_text", "a?b", None, ())),
        ("building.remark", "a\ud800b", ("unusable_text", "a?b", None, ())),
        ("building.remark", "x" * 5001, ("too_long", "x" * 59 + "…", None, ("5000",))),
    ],
)
def test_what_is_wrong_with_a_fact_is_told(
    small: Questionnaire,
    fact: str,
    given: object,
    problem: tuple[str, str, str | None, tuple[str, ...]],
) -> None:
    code, shown, suggestion, expected = problem
    assert (FactProblem(code, fact, shown, suggestion, expected),) == problems({fact: given}, small)


@pytest.mark.parametrize(
    ("raw", "code", "fact", "suggestion"),
    [
        (None, "empty", "", None),
        ([], "not_a_mapping", "", None),
        ({"alarm": None}, "empty", "alarm", None),
        ({"alarm": 3}, "not_a_mapping", "alarm", None),
        ({"alrm": {"delay": 3}}, "unknown_section", "alrm", "alarm"),
        ({3: {"delay": 3}}, "unknown_section", "3", None),
        ({"alarm": {3: 3}}, "unknown_fact", "alarm.3", None),
        ({"alarm.delay": 3, "alarm": {"delay": 3}}, "given_twice", "alarm.delay", None),
        ({"alarm.delay": "unknown", "alarm": {"delay": 3}}, "given_twice", "alarm.delay", None),
    ],
)
def test_what_is_wrong_with_the_form_of_facts_is_told(
    small: Questionnaire, raw: object, code: str, fact: str, suggestion: str | None
) -> None:
    assert [(code, fact, suggestion)] == [
        (problem.code, problem.fact, problem.suggestion) for problem in problems(raw, small)
    ]


def test_all_problems_are_told_at_once(small: Questionnaire) -> None:
    raw = {"alrm": {}, "building": {"use": "house", "vistors": []}, "alarm.delay": "x"}
    assert ["unknown_section", "unknown_choice", "unknown_fact", "wrong_type"] == [
        problem.code for problem in problems(raw, small)
    ]


def test_an_answer_takes_the_place_of_not_knowing_and_back() -> None:
    facts = Facts({"a.x": 1}, frozenset({"a.y"}))
    assert Facts({"a.x": 1, "a.y": True}, frozenset()) == facts.with_answer("a.y", True)
    assert Facts({}, frozenset({"a.x", "a.y"})) == facts.with_answer("a.x", "unknown")
    assert Facts({}, frozenset({"a.y"})) == facts.without("a.x")
    assert Facts({"a.x": 1}, frozenset()) == facts.without("a.y")
    assert Facts({"a.x": 1}, frozenset({"a.y"})) == facts


def test_facts_cannot_be_changed_in_place() -> None:
    source: dict[str, Value] = {"a.x": 1}
    facts = Facts(source, frozenset())
    source["a.x"] = 2
    assert {"a": {"x": 1}} == facts.nested()
    with pytest.raises(TypeError):
        facts.answered["a.x"] = 2  # type: ignore[index]


answers = st.fixed_dictionaries(
    {},
    optional={
        "building.use": st.sampled_from([*CODES, "unknown"]),
        "building.visitors": st.lists(st.sampled_from(["staff", "residents", "children"])),
        "building.remark": st.sampled_from(["x", "unknown"]),
        "building.approval": st.sampled_from(["approved", "refused"]),
        "alarm.automatic": st.sampled_from([True, False, "unknown"]),
        "alarm.delay": st.integers(0, 600) | st.floats(0, 600),
        "alarm.tested_on": st.dates().map(str),
        "alarm.owner": st.sampled_from(["fg", "proposer"]),
    },
)


@settings(max_examples=200, deadline=None)
@given(raw=answers, data=st.data())
def test_the_order_in_which_facts_came_never_matters(
    small: Questionnaire, raw: dict[str, object], data: st.DataObject
) -> None:
    shuffled = {
        fact: data.draw(st.permutations(value)) if isinstance(value, list) else value
        for fact, value in data.draw(st.permutations(list(raw.items())))
    }
    one_by_one = Facts({}, frozenset())
    for fact, value in read_facts(shuffled, small).answered.items():
        one_by_one = one_by_one.with_answer(fact, value)
    expected = json.dumps(read_facts(raw, small).nested())
    assert [expected] * 2 == [
        json.dumps(facts.nested()) for facts in (read_facts(shuffled, small), one_by_one)
    ]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(), below, max_size=3),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    raw=anything
    | st.dictionaries(
        st.sampled_from(["building", "alarm", "alarm.delay", "building.use", "alarm."])
        | st.text(st.characters(), max_size=5)
        | st.integers(),
        anything
        | st.dictionaries(
            st.sampled_from(["use", "delay", "owner", "visitors", "tested_on", "remark"]), anything
        ),
        max_size=4,
    )
)
def test_nothing_but_facts_or_a_refusal_comes_out_of_anything(
    small: Questionnaire, raw: object
) -> None:
    try:
        facts = read_facts(raw, small)
    except FactsInvalid as error:
        for problem in error.problems:
            json.dumps(problem.given + problem.fact, ensure_ascii=False).encode()
    else:
        assert read_facts(facts.nested(), small).nested() == facts.nested()
