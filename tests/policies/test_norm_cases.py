"""Every case in a norm's own table, judged the way the engine judges: by partial evaluation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from toetssteen import paths
from toetssteen.intake.facts import FactsInvalid, read_facts
from toetssteen.policy import opa_command
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine, Record

CHECKED_ON = "2026-11-24"
# A case is inside the AI Act unless it says otherwise, as in policies/lib/testing.
_INSIDE: dict[str, Any] = {"scope": {"exclusions": []}}
_CASES = """{id: cases |
    some pack, test
    cases := data.norms[pack][test].cases
    id := sprintf("%s.%s", [pack, trim_suffix(test, "_test")])
}"""
_STATUS = {
    ("no", "yes"): "not_applicable",
    ("no", "no"): "not_applicable",
    ("no", "open"): "not_applicable",
    ("yes", "yes"): "met",
    ("open", "yes"): "met",
    ("yes", "no"): "unmet",
}


@pytest.fixture(scope="module")
def cases(opa_binary: Path) -> dict[str, dict[str, Any]]:
    """The tables of all norms, by norm and by the sentence that names the case."""
    arguments = ["eval", "--format", "json", _CASES]
    for folder in ("norms", "classification", "lib"):
        arguments += ["--data", str(paths.POLICIES / folder)]
    output = opa_command.run(opa_binary, arguments)
    found: dict[str, dict[str, Any]] = json.loads(output)["result"][0]["expressions"][0]["value"]
    return found


def test_every_norm_has_a_table_and_every_table_a_norm(
    cases: dict[str, dict[str, Any]], policy_set: PolicySet
) -> None:
    assert set(policy_set.bundle.norms) == set(cases)


def test_each_case_is_judged_as_its_table_says(
    cases: dict[str, dict[str, Any]], policy_set: PolicySet, engine: PolicyEngine
) -> None:
    wrong = [
        f"{id_}: {name}: {difference}"
        for id_, table in cases.items()
        for name, case in table.items()
        for difference in _differences(id_, case, policy_set, engine)
    ]
    assert not wrong, "\n".join(wrong)


def _differences(
    id_: str, case: dict[str, Any], policy_set: PolicySet, engine: PolicyEngine
) -> Iterator[str]:
    try:
        facts = read_facts(_INSIDE | case["facts"], policy_set.questionnaire)
    except FactsInvalid as error:
        yield f"facts that nobody can give: {error}"
        return
    record = Record(case.get("as_of", CHECKED_ON), "idea", facts)
    judgement = engine.judge_open(record, [id_]).norms[id_]
    found = _STATUS.get((judgement["applies"], judgement["met"]), "unknown")
    if case["finding"] != found:
        yield f"expected {case['finding']}, found {found}, asks {judgement['asks']}"
    if found == "unknown" and not judgement["asks"]["applies"] + judgement["asks"]["met"]:
        yield "is unknown, but no fact is named that can settle it"
    dated = {
        "applies_from": judgement["from"]["only"],
        "applies_from_literal": judgement["literal"],
    }
    for key, date in dated.items():
        if key in case and date != case[key]:
            yield f"expected {key} {case[key]}, found {date}"
