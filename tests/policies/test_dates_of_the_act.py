"""The dates of norms follow from the dates that the AI Act sets."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.policies.ai_act import AMENDED, PUBLISHED, WHOLE, Act
from toetssteen import paths
from toetssteen.policy import opa_command
from toetssteen.policy.catalogue import Level, Norm

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_DAY = rf"(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})"
_ISO = re.compile(r'"(\d{4}-\d{2}-\d{2})"')
_RULE = re.compile(r"^(applies_from|applies_from_literal) := (\S+)", re.MULTILINE)

# The sentences of the Act that set a date: version, article, paragraph, point, and the words
# beside the date.
_SENTENCES = {
    "rest": (AMENDED, "113", WHOLE, WHOLE, "Zij is van toepassing met ingang van {}"),
    "chapters_1_2": (AMENDED, "113", WHOLE, "a", "hoofdstukken I en II .* met ingang van {}, met"),
    "5_1_ba_bb": (AMENDED, "113", WHOLE, "a", r"b bis\) en b ter\).* met ingang van {};"),
    "chapter_5": (AMENDED, "113", WHOLE, "b", "hoofdstuk V, .* met ingang van {}"),
    "annex_iii": (AMENDED, "113", WHOLE, "c", "{} voor .* artikel 6, lid 2, en bijlage III"),
    "annex_i": (AMENDED, "113", WHOLE, "c", "{} voor [^2]* artikel 6, lid 1, en bijlage I "),
    "annex_i_before": (PUBLISHED, "113", WHOLE, "c", "artikel 6, lid 1, .* met ingang van {}"),
    "rest_before": (PUBLISHED, "113", WHOLE, WHOLE, "Zij is van toepassing met ingang van {}"),
    "cut_off_before": (PUBLISHED, "111", "2", WHOLE, "die vóór {} in de handel"),
    "government": (AMENDED, "111", "2", WHOLE, "uiterlijk op {} aan de eisen"),
    "older_models_from": (AMENDED, "111", "3", WHOLE, "die vóór {} in de handel"),
    "older_models": (AMENDED, "111", "3", WHOLE, "uiterlijk op {} aan de verplichtingen"),
    "older_generators_from": (AMENDED, "111", "4", WHOLE, "vóór {} in de handel"),
    "older_generators": (AMENDED, "111", "4", WHOLE, "uiterlijk op {} aan artikel 50, lid 2"),
}

# Duties that only the route by Annex III brings; reference/conditions.md gives those one date.
_ANNEX_III_ONLY = {
    *(("6", "2"), ("26", "8"), ("26", "11"), ("27", "1"), ("27", "2"), ("27", "3")),
    *(("43", "1"), ("43", "2"), ("49", "1"), ("49", "3"), ("49", "4"), ("49", "5"), ("86", "1")),
}
# The open rows of the table in reference/law.md: by the letter not deferred, in effect they are.
_LITERALLY_NOT_DEFERRED = {"72", "73", "86"}
# Article 25(1) makes others the provider from when Chapter III applies.
_OF_PROVIDERS = {("50", "1"), ("50", "2")}
# Held not to be high-risk, so that the letter of Article 113(c) does not reach them.
_EXCEPTED = {("6", "4"), ("49", "2")}


@dataclass(frozen=True)
class Dated:
    """From when a norm holds: fixed dates or the names of rules, in effect and by the letter."""

    effect: frozenset[str]
    literal: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def starts(act: Mapping[str, Act]) -> Mapping[str, str]:
    """The dates that Articles 111 and 113 set, by the sentence."""
    found = {}
    for name, (version, article, paragraph, point, words) in _SENTENCES.items():
        text = act[version][article].text(paragraph, point)
        match = re.search(words.format(_DAY), text)
        assert match, (name, text)
        day, month, year = match.groups()
        found[name] = date(int(year), _MONTHS.index(month) + 1, int(day)).isoformat()
    return found


def test_each_date_of_a_norm_follows_from_its_article(
    act: Mapping[str, Act], starts: Mapping[str, str], of_the_act: list[Norm]
) -> None:
    wrong = {
        norm.id: (expected, found)
        for norm in of_the_act
        if (expected := _expected(norm, act, starts)) != (found := _found(norm))
    }
    assert not wrong


def test_a_norm_that_was_superseded_holds_until_the_day_before(
    shared_data: Path, of_the_act: list[Norm]
) -> None:
    reference = (shared_data.parent / "reference" / "law.md").read_text("utf-8")
    assert "in force 27 July 2026" in reference
    last = (date.fromisoformat(AMENDED) - timedelta(days=1)).isoformat()
    assert {last} == {norm.applies_until for norm in of_the_act if norm.applies_until}
    assert {PUBLISHED} == {norm.source.version for norm in of_the_act if norm.applies_until}
    assert {AMENDED} == {norm.enacted for norm in of_the_act if norm.enacted}


_ANNEX_III = {
    "system": {"technique": "ai"},
    "practice": {"kinds": []},
    "area": {"annex_iii": ["p5a_public_benefits"], "limited_task": []},
    "product": {"annex_i": "none"},
}
_ANNEX_I = {
    **_ANNEX_III,
    "area": {"annex_iii": []},
    "product": {
        "annex_i": "section_a",
        "part": "whole_product",
        "third_party_assessment": "required",
    },
}
_BOTH = {**_ANNEX_III, "product": _ANNEX_I["product"]}
_NEW = {"in_service_on": "2029-01-01"}
_OLD = {
    "in_service_on": "2025-01-01",
    "changed_significantly": False,
    "intended_for_public_authorities": True,
}
_CHANGED = {**_OLD, "changed_significantly": True, "changed_significantly_on": "2028-10-10"}
_DAY_BEFORE = "2026-07-26"
# The facts, the day, and which sentence sets the date in effect and by the letter; a date where the
# facts themselves set it.
_SITUATIONS = {
    "new by Annex III": (_ANNEX_III, _NEW, AMENDED, "annex_iii", "rest"),
    "new by Annex I": (_ANNEX_I, _NEW, AMENDED, "annex_i", "rest"),
    "new by both": (_BOTH, _NEW, AMENDED, "annex_iii", "rest"),
    "older by Annex III": (_ANNEX_III, _OLD, AMENDED, "government", "government"),
    "older by Annex I": (_ANNEX_I, _OLD, AMENDED, "government", "government"),
    "changed by Annex III": (_ANNEX_III, _CHANGED, "2029-01-01", "2028-10-10", "2028-10-10"),
    "changed by Annex I": (_ANNEX_I, _CHANGED, "2029-01-01", "2028-10-10", "2028-10-10"),
    "new by Annex III, before": (_ANNEX_III, _NEW, _DAY_BEFORE, "rest_before", "rest_before"),
    "new by Annex I, before": (_ANNEX_I, _NEW, _DAY_BEFORE, "annex_i_before", "annex_i_before"),
    "older by Annex III, before": (_ANNEX_III, _OLD, _DAY_BEFORE, "government", "government"),
}


@pytest.mark.parametrize("name", _SITUATIONS)
def test_the_rules_that_norms_take_their_date_from_give_that_of_the_act(
    name: str, starts: Mapping[str, str], opa_binary: Path
) -> None:
    facts, history, as_of, effect, literal = _SITUATIONS[name]
    given = {"as_of": as_of, "facts": {**facts, "history": history}}
    found = _classified(given, opa_binary)
    transition = found["transition"]
    assert starts.get(effect, effect) == transition["chapter_iii"]
    assert starts.get(literal, literal) == found["residual"]["by_letter"]
    if "Annex I," not in name and not name.endswith("Annex I"):
        assert transition["chapter_iii"] == transition["annex_iii_route"]
        assert found["residual"]["by_letter"] == transition["annex_iii_residual"]


@pytest.mark.parametrize(("before", "expected"), [(True, "older_models"), (False, "chapter_5")])
def test_a_model_has_duties_from_the_date_of_the_act(
    before: bool, expected: str, starts: Mapping[str, str], opa_binary: Path
) -> None:
    first = date.fromisoformat(starts["older_models_from"])
    placed_on = (first - timedelta(days=1) if before else first).isoformat()
    given = {"as_of": AMENDED, "facts": {"general_purpose": {"placed_on": placed_on}}}
    found = _classified(given, opa_binary)
    assert starts[expected] == found["general_purpose"]["duties_from"]


def test_no_other_date_stands_in_the_rules(starts: Mapping[str, str]) -> None:
    allowed = {*starts.values(), AMENDED}
    folders = [paths.POLICIES / "classification", paths.POLICIES / "norms" / "aia"]
    found = {
        (file.name, day)
        for folder in folders
        for file in folder.rglob("*.rego")
        if not file.name.endswith("_test.rego")
        for line in file.read_text("utf-8").splitlines()
        if not line.startswith("#")
        for day in _ISO.findall(line)
    }
    assert {day for _, day in found} & allowed
    assert not {(name, day) for name, day in found if day not in allowed}


def _expected(norm: Norm, act: Mapping[str, Act], starts: Mapping[str, str]) -> Dated:
    source = norm.source
    article = act[source.version][source.article]
    place = (source.article, source.paragraph or WHOLE)
    if article.chapter in ("I", "II"):
        start = "5_1_ba_bb" if source.point in ("ba", "bb") else "chapters_1_2"
        # What came in 2026 holds from then, and not from when its chapter did.
        later = norm.enacted if start == "chapters_1_2" else None
        return Dated(frozenset({later or starts[start]}))
    if article.chapter == "V":
        return Dated(frozenset({"general_purpose.duties_from"}))
    if place in _OF_PROVIDERS and norm.level is Level.OBLIGATION:
        older = {starts["older_generators"]} if place == ("50", "2") else set()
        return Dated(frozenset({starts["rest"], "transition.chapter_iii", *older}))
    literal = (article.chapter, article.section) == ("III", 5) or (
        source.article in _LITERALLY_NOT_DEFERRED
    )
    if place in _EXCEPTED:
        return Dated(frozenset({"transition.excepted_systems"}), frozenset({starts["rest"]}))
    if article.chapter == "III" or literal:
        return _by_route(place, literal=literal, rest=starts["rest"])
    return Dated(frozenset({starts["rest"]}))


def _by_route(place: tuple[str, str], *, literal: bool, rest: str) -> Dated:
    annex_iii = place in _ANNEX_III_ONLY
    effect = {"transition.annex_iii_route" if annex_iii else "transition.chapter_iii"}
    letter = {"transition.annex_iii_residual" if annex_iii else "residual.by_letter"}
    if place == ("49", "4"):
        # It reaches what paragraph 2 registers too.
        effect, letter = effect | {"transition.excepted_systems"}, letter | {rest}
    return Dated(frozenset(effect), frozenset(letter) if literal else frozenset())


def _found(norm: Norm) -> Dated:
    rules = _RULE.findall((paths.POLICIES / norm.file).read_text("utf-8"))
    dates = {
        "applies_from": {norm.applies_from},
        "applies_from_literal": {norm.applies_from_literal},
    }
    for name, value in rules:
        dates[name].add(value.strip('"'))
    effect, literal = (
        frozenset(value for value in dates[name] if value)
        for name in ("applies_from", "applies_from_literal")
    )
    return Dated(effect, literal)


def _classified(given: Mapping[str, Any], opa: Path) -> dict[str, Any]:
    arguments = ["eval", "--format", "json", "--stdin-input", "--data"]
    arguments += [str(paths.POLICIES / "classification"), "data.classification"]
    answer = json.loads(opa_command.run(opa, arguments, stdin=json.dumps(given)))
    found: dict[str, Any] = answer["result"][0]["expressions"][0]["value"]
    return found
