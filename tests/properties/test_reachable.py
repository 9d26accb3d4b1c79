"""Every norm comes out in every way that it can."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from toetssteen import paths
from toetssteen.policy import opa_command
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import Norm

STATUSES = frozenset({"met", "unmet", "not_applicable", "unknown"})
# tests/policies judges each case of these tables by the engine.
_FINDINGS = """{id: statuses |
    some pack, test
    cases := data.norms[pack][test].cases
    id := sprintf("%s.%s", [pack, trim_suffix(test, "_test")])
    statuses := {case.finding | some case in cases}
}"""

_PARSED = "{id: rules | some id, text in input; rules := rego.parse_module(id, text).rules}"


@pytest.fixture(scope="module")
def reached(opa_binary: Path) -> dict[str, set[str]]:
    """The statuses that the table of each norm reaches."""
    arguments = ["eval", "--format", "json", _FINDINGS]
    for folder in ("norms", "classification", "lib"):
        arguments += ["--data", str(paths.POLICIES / folder)]
    output = opa_command.run(opa_binary, arguments)
    found: dict[str, list[str]] = json.loads(output)["result"][0]["expressions"][0]["value"]
    return {id_: set(statuses) for id_, statuses in found.items()}


@pytest.fixture(scope="module")
def rules(opa_binary: Path, policy_set: PolicySet) -> dict[str, list[dict[str, Any]]]:
    """The rules of each norm, as OPA parses them."""
    norms = policy_set.bundle.norms.values()
    texts = {norm.id: (paths.POLICIES / norm.file).read_text(encoding="utf-8") for norm in norms}
    output = opa_command.run(
        opa_binary, ["eval", "--format", "json", "--stdin-input", _PARSED], stdin=json.dumps(texts)
    )
    found: dict[str, list[dict[str, Any]]] = json.loads(output)["result"][0]["expressions"][0][
        "value"
    ]
    return found


def test_every_norm_comes_out_in_every_way_that_it_can(
    reached: dict[str, set[str]], rules: dict[str, list[dict[str, Any]]], policy_set: PolicySet
) -> None:
    norms = policy_set.bundle.norms
    impossible = {id_: _impossible(rules[id_], norm) for id_, norm in norms.items()}
    expected = {id_: STATUSES - statuses.keys() for id_, statuses in impossible.items()}
    wrong = {
        id_: {"not reached": statuses - reached[id_], "impossible": reached[id_] - statuses}
        for id_, statuses in expected.items()
        if statuses != reached[id_]
    }
    assert not wrong


def test_what_is_impossible_follows_from_the_norm(
    rules: dict[str, list[dict[str, Any]]], policy_set: PolicySet
) -> None:
    reasons = {
        reason
        for id_, norm in policy_set.bundle.norms.items()
        for reason in _impossible(rules[id_], norm).values()
    }
    assert {"no exception is written down"} == reasons


def _impossible(rules: list[dict[str, Any]], norm: Norm) -> dict[str, str]:
    """The statuses that a norm cannot have by how it is written, and why."""
    names = {rule["head"]["name"] for rule in rules}
    constant = {rule["head"]["name"] for rule in rules if _is_constant(rule)}
    reasons = {}
    if "met" not in names:
        reasons["met"] = "no exception is written down"
    if "applies" in constant:
        reasons["not_applicable"] = "it applies to everything"
    if "met" in constant:
        reasons["unmet"] = "everything meets it"
    if not norm.reads:
        reasons["unknown"] = "it reads no fact"
    return reasons


def _is_constant(rule: dict[str, Any]) -> bool:
    """Whether the body is `true` and no more."""
    terms = [expression["terms"] for expression in rule["body"]]
    return all(isinstance(term, dict) and term.get("value") is True for term in terms)
