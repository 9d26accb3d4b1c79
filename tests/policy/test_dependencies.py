"""What a rule reads is never too small."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.answers import Answers, for_random_answers
from toetssteen.intake.facts import Facts
from toetssteen.policy import opa_command
from toetssteen.policy.building import PolicySet
from toetssteen.policy.dependencies import Dependencies
from toetssteen.policy.engine import _KEPT_WHOLE, PolicyEngine
from toetssteen.policy.judgements import QUERY
from toetssteen.policy.three_valued import Residue

FACTS = ("a.one", "a.two", "b.one", "b.two")
TODAY = "2026-11-24"


def _parsed(opa: Path, *texts: str) -> list[dict[str, Any]]:
    query = '[m | some text in input; m := rego.parse_module("m", text)]'
    output = opa_command.run(opa, ["eval", "--stdin-input", query], stdin=json.dumps(texts))
    modules: list[dict[str, Any]] = json.loads(output)["result"][0]["expressions"][0]["value"]
    return modules


def _read(opa: Path, *texts: str) -> set[str]:
    """What data.norms.x.r reads."""
    dependencies = Dependencies(FACTS)
    for number, module in enumerate(_parsed(opa, *texts)):
        dependencies.add_module(f"m{number}.rego", module)
    return set(dependencies.reads(("norms", "x", "r")))


@pytest.mark.parametrize(
    ("rules", "reads"),
    [
        ("r if input.facts.a.one", {"a.one"}),
        ('r if input["facts"]["a"]["one"]', {"a.one"}),
        ("r if input.facts.a.one.deeper", {"a.one"}),
        ("r if not input.facts.a.one", {"a.one"}),
        ("r := input.facts.a.one", {"a.one"}),
        ("r := [input.facts.a.one]", {"a.one"}),
        ("r contains input.facts.a.one", {"a.one"}),
        ("r[input.facts.a.one] := 1", {"a.one"}),
        ("r[input.facts.a.one].x := 1", {"a.one"}),
        ("r[input.facts.a.one] contains 1", {"a.one"}),
        ("default r := false\n\nr if input.facts.a.one", {"a.one"}),
        ("r := 1 if input.facts.a.one else := 2 if input.facts.b.one", {"a.one", "b.one"}),
        ("r := 1 if false else := input.facts.b.one", {"b.one"}),
        ("r if input.facts.a", {"a.one", "a.two"}),
        ("r if input.facts", set(FACTS)),
        ("r if input", set(FACTS)),
        ("r if { input.facts[x].one; x := 1 }", set(FACTS)),
        ("r if input.facts.a[x]", {"a.one", "a.two"}),
        ('r if { input[x]; x := "facts" }', set(FACTS)),
        ("r if walk(input, x)", set(FACTS)),
        ("r if input.as_of", set()),
        ('r if input.as_of < "2027-01-01"', set()),
        ("r if some x in input.facts.a.one", {"a.one"}),
        ("r if every x in input.facts.a.one { x == input.facts.b.one }", {"a.one", "b.one"}),
        ("r if count([x | some x in input.facts.a.one]) > 0", {"a.one"}),
        ("r if {x: 1 | some x in input.facts.a.one} == {}", {"a.one"}),
        ("r if true with input.facts.a.one as input.facts.b.one", {"a.one", "b.one"}),
        ('r if $"{input.facts.a.one}" == "x"', {"a.one"}),
        ("r if x := input.facts.a.one", {"a.one"}),
        ("r if {input.facts.a.one: 1}[x]", {"a.one"}),
        ("r if [1, 2][input.facts.a.one]", {"a.one"}),
        ("r if data.norms.y.s", {"b.two"}),
        ('r if data.norms["y"].s', {"b.two"}),
        ("r if data.norms.y", {"b.one", "b.two"}),
        ("r if data.norms.y[x]", {"b.one", "b.two"}),
        ('r if { data.norms[x].s; x := "y" }', {"a.two", "b.one", "b.two"}),
        ("r if data[x].y.s", {"a.two", "b.one", "b.two"}),
        ("r if data.norms.y.s.deeper", {"b.two"}),
        ("import data.norms.y\n\nr if y.s", {"b.two"}),
        ("import data.norms.y as other\n\nr if other.s", {"b.two"}),
        ("import data.norms.y.s\n\nr if s", {"b.two"}),
        ("import data.norms\n\nr if norms.y.s", {"b.two"}),
        ("import input.facts.a\n\nr if a.one", {"a.one"}),
        ("import input.facts as f\n\nr if f.b.one", {"b.one"}),
        ("import input.facts.a.one\n\nr if one", {"a.one"}),
        ("import input as i\n\nr if i.facts.b.one", {"b.one"}),
        ("import input.facts.a\n\nr if a[x]", {"a.one", "a.two"}),
        ("r if t\n\nt if u\n\nu if input.facts.b.one", {"b.one"}),
        ("r if f(1)\n\nf(x) if input.facts.b.one == x", {"b.one"}),
        ("r if data.norms.y.f(input.facts.a.one)", {"a.one", "b.one"}),
        ("r if x := data.norms.y.f(1)", {"b.one"}),
        ("r if elsewhere", {"a.two"}),
        ("r if elsewhere[x]", {"a.two"}),
        ("r if true", set()),
        ("r if data.settings.a.one", set()),
    ],
)
def test_a_rule_reads_what_it_names(opa_binary: Path, rules: str, reads: set[str]) -> None:
    other = "package norms.y\n\ns if input.facts.b.two\n\nf(x) if x == input.facts.b.one"
    # A second file of the package: its rules are used without their package too.
    second = "package norms.x\n\nelsewhere[input.facts.a.two] := 1\n"
    assert reads == _read(opa_binary, f"package norms.x\n\n{rules}", other, second)


def test_the_facts_of_one_rule_are_not_those_of_its_neighbour(opa_binary: Path) -> None:
    text = "package norms.x\n\nr if input.facts.a.one\n\ns if input.facts.b.one"
    [module] = _parsed(opa_binary, text)
    dependencies = Dependencies(FACTS)
    dependencies.add_module("m.rego", module)
    assert {"a.one"} == dependencies.reads(("norms", "x", "r"))
    assert {"a.one"} == dependencies.read_by(module, module["rules"][0])
    assert {"m.rego"} == dependencies.files(("norms", "x", "s"))
    assert set() == dependencies.reads(("norms", "z"))


def test_a_loop_comes_to_an_end(opa_binary: Path) -> None:
    text = "package norms.x\n\nr if s\n\ns if r\n\nr if input.facts.a.one"
    assert {"a.one"} == _read(opa_binary, text)


def test_the_constants_that_facts_are_compared_with_are_kept(opa_binary: Path) -> None:
    text = """package norms.x

r if input.facts.a.one > 3

r if 5 == input.facts.a.one

r if {
	input.facts.a.two < "2026-01-01"
	not input.facts.b.one != 2.5
	[x | x := 1; input.facts.b.two == 7]
	input.facts.nowhere.one == 3
	input.facts.a.one > input.facts.b.two
}
"""
    [module] = _parsed(opa_binary, text)
    dependencies = Dependencies(FACTS)
    dependencies.add_module("m.rego", module)
    assert {
        "a.one": [3, 5],
        "a.two": ["2026-01-01"],
        "b.one": [2.5],
        "b.two": [7],
    } == dependencies.thresholds()


def test_every_norm_of_ours_reads_something_that_is_asked(policy_set: PolicySet) -> None:
    bundle = policy_set.bundle
    for norm in bundle.norms.values():
        assert norm.reads, norm.id
        assert norm.reads <= bundle.facts


def test_partial_evaluation_never_asks_for_what_is_not_read(
    policy_set: PolicySet, engine: PolicyEngine
) -> None:
    """OPA's own partial evaluation, with everything open that is not answered."""
    reads = {("label", label): found for label, found in policy_set.bundle.label_reads.items()}
    for id_, norm in policy_set.bundle.norms.items():
        reads |= {(kind, id_): norm.reads for kind in ("applies", "met", "from", "literal")}

    def asks_no_more(answers: Answers) -> None:
        for entry, _, reading in _left_of(engine, policy_set, answers.partial()).entries("entry"):
            assert reading.asks <= reads[entry[0], entry[1]], entry

    for_random_answers(policy_set.questionnaire, asks_no_more, examples=15)


def _left_of(engine: PolicyEngine, policies: PolicySet, facts: Facts) -> Residue:
    """What is left of every norm, also of those that are said to read nothing open."""
    unanswered = policies.bundle.facts - facts.answered.keys()
    known = facts.nested()
    for fact in unanswered:
        known.setdefault(fact.partition(".")[0], {})
    given = {"as_of": TODAY, "facts": known, "norms": sorted(policies.bundle.norms)}
    unknowns = [f"input.facts.{fact}" for fact in unanswered]
    left = engine._serving.ask(lambda opa: opa.compile(QUERY, given, unknowns, _KEPT_WHOLE))
    return Residue(left.get("queries") or (), left.get("support") or (), unanswered)
