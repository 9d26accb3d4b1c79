"""OPA's subcommands: what they print, and what they print when something is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from toetssteen.policy import opa_command
from toetssteen.policy.errors import OpaTimedOut, OpaUnavailable, PolicyError, PolicyProblem
from toetssteen.policy.opa_command import problems_in, run


def _script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_what_a_subcommand_prints_is_given(opa_binary: Path) -> None:
    output = run(
        opa_binary, ["eval", "--stdin-input", "--format=raw", "input.x"], stdin='{"x":"é"}'
    )
    assert "é\n" == output


def test_a_program_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(OpaUnavailable) as absent:
        run(tmp_path / "opa", ["version"])
    assert ("opa_not_started", "No such file or directory") == (
        absent.value.code,
        absent.value.parameters["reason"],
    )


def test_a_program_that_does_not_end_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opa_command, "_SECONDS", 0.2)
    with pytest.raises(OpaTimedOut) as late:
        run(_script(tmp_path / "opa", "exec sleep 60"), ["check", "."])
    assert {"command": "check"} == dict(late.value.parameters)


def test_a_subcommand_that_fails_says_where(opa_binary: Path, tmp_path: Path) -> None:
    (tmp_path / "x.rego").write_text("package x\n\ny := z\n", encoding="utf-8")
    with pytest.raises(PolicyError) as failed:
        run(opa_binary, ["check", "--format", "json", "x.rego"], cwd=tmp_path)
    assert (
        PolicyProblem("rego_unsafe_var_error", "var z is unsafe", "x.rego", 3),
    ) == failed.value.problems
    assert "policy_refused; x.rego:3: var z is unsafe" == str(failed.value)


@pytest.mark.parametrize(
    ("outputs", "problems"),
    [
        pytest.param(
            ("", "error: 1 error occurred: a/x.rego:1: rego_type_error: annotation redeclared: y"),
            (PolicyProblem("rego_type_error", "annotation redeclared: y", "a/x.rego", 1),),
            id="plain text with a place",
        ),
        pytest.param(
            (
                "",
                "x.rego:1: rego_parse_error: no package\ny.rego:22: rego_type_error: undefined ref",
            ),
            (
                PolicyProblem("rego_parse_error", "no package", "x.rego", 1),
                PolicyProblem("rego_type_error", "undefined ref", "y.rego", 22),
            ),
            id="plain text with two places",
        ),
        pytest.param(
            ("something", "went wrong\n"),
            (PolicyProblem("opa_error", "something went wrong"),),
            id="plain text",
        ),
        pytest.param(("", ""), (PolicyProblem("opa_error", ""),), id="nothing"),
        pytest.param(
            ("{}", "boom"), (PolicyProblem("opa_error", "{} boom"),), id="JSON without errors"
        ),
        pytest.param(
            (json.dumps({"errors": [{"message": "no place"}]}), ""),
            (PolicyProblem("opa_error", "no place"),),
            id="an error without a place",
        ),
        pytest.param(
            (
                json.dumps(
                    {
                        "errors": [
                            {
                                "code": "rego_type_error",
                                "message": "undefined ref: input.facts.a.c",
                                "location": {"file": "x.rego", "row": 4, "col": 2},
                                "details": {
                                    "ref": [{"value": "input"}, {"value": "facts"}],
                                    "pos": 3,
                                    "oneOf": ["b", "d"],
                                },
                            }
                        ]
                    }
                ),
                "",
            ),
            (
                PolicyProblem(
                    "rego_type_error",
                    "undefined ref: input.facts.a.c (input.facts) want one of: b, d",
                    "x.rego",
                    4,
                ),
            ),
            id="what the type checker wanted",
        ),
        pytest.param(
            (
                json.dumps(
                    {
                        "errors": [
                            {"code": "rego_parse_error", "message": "m", "details": {"line": "\tx"}}
                        ]
                    }
                ),
                "",
            ),
            (PolicyProblem("rego_parse_error", "m in: x"),),
            id="the line that does not parse",
        ),
    ],
)
def test_problems_are_read_from_what_opa_prints(
    outputs: tuple[str, ...], problems: tuple[PolicyProblem, ...]
) -> None:
    assert problems == problems_in(*outputs)


def test_only_so_much_of_what_it_prints_is_shown() -> None:
    [problem] = problems_in("x" * 10_000)
    assert 2_000 == len(problem.message)
