"""Facts as they are kept: canonical JSON that reads back as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping

from toetssteen.intake.facts import UNKNOWN, Facts, Value
from toetssteen.policy.bundle import canonical_json
from toetssteen.registry.errors import TextRefused
from toetssteen.registry.texts import TEXT_LIMIT, checked

NOTHING = Facts({}, frozenset())
# All facts of one initiative together.
FACTS_LIMIT = 500_000
# Most answers: what JSON gives is what was kept.
_AS_IT_IS = frozenset({bool, int, float, str})


def dumped(facts: Facts) -> str:
    """Facts as text. Raises TextRefused."""
    for fact, value in facts.answered.items():
        if isinstance(value, str):
            checked(fact, value, TEXT_LIMIT)
    answered = {fact: plain(value) for fact, value in facts.answered.items()}
    text = canonical_json({"answered": answered, "unknown": sorted(facts.unknown)}).decode()
    if len(text) > FACTS_LIMIT:
        raise TextRefused("text_too_long", field="facts", length=len(text), limit=FACTS_LIMIT)
    return text


def loaded(text: str) -> Facts:
    """The facts that were dumped."""
    document = json.loads(text)
    answered = {
        fact: value if type(value) in _AS_IT_IS else value_of(value)
        for fact, value in document["answered"].items()
    }
    return Facts(answered, frozenset(document["unknown"]))


def from_nested(sections: Mapping[str, Mapping[str, object]], unknown: list[str]) -> Facts:
    """The facts as a verdict holds them."""
    answered = {
        f"{section}.{name}": value_of(value)
        for section, names in sections.items()
        for name, value in names.items()
    }
    return Facts(answered, frozenset(unknown))


def given(facts: Facts) -> dict[str, object]:
    """Every fact that was given, as JSON: "unknown" where somebody did not know."""
    answered = {fact: plain(value) for fact, value in facts.answered.items()}
    return answered | dict.fromkeys(sorted(facts.unknown), UNKNOWN)


def inherited(own: Facts, of_product: Facts) -> Facts:
    """What holds for an initiative: what was said of it goes before what its product brings."""
    if not (of_product.answered or of_product.unknown):
        return own
    known = own.answered.keys() | own.unknown
    answered = {f: v for f, v in of_product.answered.items() if f not in known}
    return Facts({**answered, **own.answered}, own.unknown | (of_product.unknown - known))


def changed(facts: Facts, answers: Facts, cleared: frozenset[str]) -> Facts:
    """Facts with other answers, and without those that are cleared."""
    for fact in cleared:
        facts = facts.without(fact)
    for fact, value in answers.answered.items():
        facts = facts.with_answer(fact, value)
    for fact in answers.unknown:
        facts = facts.with_answer(fact, UNKNOWN)
    return facts


def plain(value: Value) -> object:
    """An answer as JSON has it."""
    return list(value) if isinstance(value, tuple) else value


def value_of(value: object) -> Value:
    """An answer that JSON had. Raises TypeError for what is none."""
    if isinstance(value, list):
        return tuple(map(str, value))
    if isinstance(value, bool | int | float | str):
        return value
    raise TypeError(value)
