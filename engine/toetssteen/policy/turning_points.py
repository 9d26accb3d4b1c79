"""The dates at which a verdict can turn, read from the policies of a bundle.

Norms and concepts may only compare the date of judgement: with what their text says, or with what
was answered. So nothing turns between two dates that lie on the same side of all those values.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toetssteen.policy.bundle import Bundle

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
    | (?P<string>"(?:\\.|[^"\\\n])*"|`[^`]*`)
    | (?P<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)
    | (?P<sign>[:<>=!]=|[^\s\w])
    """,
    re.VERBOSE,
)
_DAY = "input.as_of"
_COMPARING = frozenset({"<", "<=", ">", ">=", "==", "!="})
# What a norm or a concept may name of the input and of the data, whole or deeper.
_READABLE = ("input.facts", "data.classification", "data.lib", "data.norms")
# Composes what the others found: it may look at all of the input.
_COMPOSING = "verdict/"
_QUOTES = 1


@dataclass(frozen=True, slots=True)
class TurningPoints:
    """The texts that policies can compare a date with, beside the answers.

    `opaque`: some policy does more with the date than compare it, so that any day can be another.
    """

    texts: frozenset[str]
    opaque: bool


def turning_points(bundle: Bundle) -> TurningPoints:
    """What the policies of a bundle compare dates with; never too little."""
    texts, opaque = set[str](), False
    for name, module in _modules(bundle.archive):
        tokens = [
            match for match in _TOKEN.finditer(module) if match.lastgroup not in (None, "comment")
        ]
        texts |= {_unquoted(token[0]) for token in tokens if token.lastgroup == "string"}
        opaque |= not _only_compares(
            [token[0] for token in tokens], composing=name.startswith(_COMPOSING)
        )
    for norm in bundle.norms.values():
        days = (norm.applies_from, norm.applies_from_literal, norm.applies_until, norm.enacted)
        texts |= {day for day in days if day}
    return TurningPoints(frozenset(texts), opaque)


def _modules(archive: bytes) -> Iterator[tuple[str, str]]:
    with gzip.GzipFile(fileobj=io.BytesIO(archive)) as packed:
        content = io.BytesIO(packed.read())
    with tarfile.open(fileobj=content, mode="r:") as tar:
        for member in tar:
            stream = tar.extractfile(member) if member.name.endswith(".rego") else None
            if stream:
                yield member.name.lstrip("/"), stream.read().decode()


def _only_compares(tokens: list[str], *, composing: bool) -> bool:
    """Whether the date is only ever an operand of a comparison, and nothing can hold it unseen."""
    around = zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
    return all(_harmless(before, token, after, composing) for before, token, after in around)


def _harmless(before: str, token: str, after: str, composing: bool) -> bool:
    if token == _DAY:
        return before in _COMPARING or after in _COMPARING
    if composing or token.partition(".")[0] not in ("input", "data"):
        return True
    return token.startswith(_READABLE)


def _unquoted(text: str) -> str:
    return str(json.loads(text)) if text[0] == '"' else text[_QUOTES:-_QUOTES]


def sides(day: str, texts: Iterable[str]) -> list[int]:
    """On which side of each text a date lies: all that a comparison can tell of it."""
    return [(day > text) - (day < text) for text in texts]
