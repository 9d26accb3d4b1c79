"""What norms and concepts compare answers with must be answers that their questions offer.

OPA's schema check knows the names and the types of facts, not the codes of their choices: a code
that is misspelt would be a comparison that never holds, and a norm that never applies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from toetssteen.intake.questionnaire import FactType, Questionnaire
from toetssteen.policy.errors import PolicyError, PolicyProblem

_COMPARISONS = frozenset({"eq", "equal", "neq", "assign", "internal.member_2"})


def check_answers(
    modules: Mapping[str, Mapping[str, Any]],
    texts: Mapping[str, str],
    questionnaire: Questionnaire,
) -> None:
    """Raise PolicyError for each code, in parsed `modules`, that its question does not offer."""
    offered = {
        fact: codes
        for fact, question in questionnaire.questions.items()
        if (codes := _codes(questionnaire, fact))
    }
    problems = tuple(
        PolicyProblem(
            "unknown_answer",
            f'{fact} has no answer "{code}": want one of {", ".join(offered[fact])}',
            file,
            _row(texts[file], code),
        )
        for file, module in sorted(modules.items())
        for rule in module.get("rules") or ()
        for fact, code in sorted(set(_compared(rule)))
        if fact in offered and code not in offered[fact]
    )
    if problems:
        raise PolicyError("policy_refused", problems)


def _codes(questionnaire: Questionnaire, fact: str) -> Sequence[str]:
    question = questionnaire.questions[fact]
    return questionnaire.roles if question.type is FactType.ROLE else question.codes


def _row(text: str, code: str) -> int | None:
    """The first line that names a code; a syntax tree has no places."""
    lines = enumerate(text.splitlines(), 1)
    return next((row for row, line in lines if f'"{code}"' in line), None)


def _compared(rule: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each fact of a rule with each string that it, or a part of it, is compared with."""
    calls = list(_calls(rule))
    # `some code in fact` makes the variable stand for what was chosen.
    parts = {
        left["value"]: fact
        for left, right in calls
        if left["type"] == "var" and (fact := _fact(right))
    }
    for pair in calls:
        for one, other in (pair, pair[::-1]):
            fact = _fact(one) or (parts.get(one["value"]) if one["type"] == "var" else None)
            if fact:
                yield from ((fact, code) for code in _strings(other))


def _calls(node: object) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """The two sides of each comparison, in expressions and in the terms of `some … in`."""
    if isinstance(node, Mapping):
        for terms in (node.get("terms"), node.get("value") if node.get("type") == "call" else None):
            if isinstance(terms, list) and len(terms) == 3 and _operator(terms[0]) in _COMPARISONS:
                yield terms[1], terms[2]
        for inside in node.values():
            yield from _calls(inside)
    elif isinstance(node, list):
        for inside in node:
            yield from _calls(inside)


def _operator(term: Mapping[str, Any]) -> str:
    return ".".join(str(part["value"]) for part in term["value"]) if term["type"] == "ref" else ""


def _fact(term: Mapping[str, Any]) -> str | None:
    """The fact that a term is, or is a part of."""
    if term["type"] != "ref":
        return None
    head, *rest = (str(part["value"]) for part in term["value"][:4])
    return ".".join(rest[1:]) if head == "input" and rest[:1] == ["facts"] else None


def _strings(term: Mapping[str, Any]) -> list[str]:
    if term["type"] == "string":
        return [str(term["value"])]
    if term["type"] in ("array", "set"):
        return [str(item["value"]) for item in term["value"] if item["type"] == "string"]
    return []
