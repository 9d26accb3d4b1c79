"""Rows as CSV that a spreadsheet does not take for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# What spreadsheets begin a formula with, or pass over in front of one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_TEXT_FOLLOWS = "'"
Cell = str | int | float | None


def csv_of(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The rows below their headers; a number stays a number."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(headers)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _guarded(cell: Cell) -> Cell:
    if isinstance(cell, str) and (cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA)):
        return f"{_TEXT_FOLLOWS}{cell}"
    return cell
