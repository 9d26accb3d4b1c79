"""The days on which records say that they are to be judged.

What is expected of a record stands beside it, in expected-verdicts.yaml: on one day for all of them
(`as_of`), or by the name of each on days of its own (`on`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from toetssteen.errors import BadInput
from toetssteen.intake.documents import load_document

_EXPECTED = "expected-verdicts.yaml"


class OwnDays:
    """Reads what is expected once for each folder."""

    def __init__(self) -> None:
        self._folders: dict[Path, Any] = {}

    def of(self, file: str, otherwise: str) -> tuple[str, ...]:
        """The days of a record ("YYYY-MM-DD"), or the other one. Raises BadInput."""
        path = Path(file)
        if path.parent not in self._folders:
            expected = path.with_name(_EXPECTED)
            self._folders[path.parent] = load_document(expected) if expected.is_file() else None
        days = dict.fromkeys(_stated(self._folders[path.parent], path.stem))
        for day in days:
            _check(day)
        return tuple(days) or (otherwise,)


def _stated(expected: Any, name: str) -> Iterator[str]:
    if not isinstance(expected, Mapping):
        return
    if "as_of" in expected:
        yield str(expected["as_of"])
    said = expected.get(name)
    for one in said if isinstance(said, list) else ():
        days = one.get("on") if isinstance(one, Mapping) else None
        yield from map(str, days if isinstance(days, list) else ())


def _check(day: str) -> None:
    try:
        is_day = date.fromisoformat(day).isoformat() == day
    except ValueError:
        is_day = False
    if not is_day:
        raise BadInput("not_a_date", given=day)
