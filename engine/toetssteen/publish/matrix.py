"""The portfolio as a picture: what stands where, and as SVG that fetches nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toetssteen.publish.portfolio import RISKS, Portfolio, Value
from toetssteen.publish.templating import rendered

_LEFT, _TOP, _WIDTH, _HEIGHT = 190, 70, 190, 106
_NUMBERS = 3
_MARGIN = 10
_FILLS = ("#f4c7c3", "#f9dcc4", "#fdf0c4", "#e3efcf", "#d3ead9", "#ececec")


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands in the picture, in one language; `risks` and `values` by code."""

    title: str
    told: str
    risk: str
    value: str
    risks: Mapping[str, str]
    values: Mapping[str, str]
    more: str


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text, with how wide it can be; `anchor`: which end of it is at `x`."""

    x: int
    y: int
    text: str
    room: int
    anchor: str = "start"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A box with lines in it, of which the first is strong."""

    x: int
    y: int
    width: int
    height: int
    fill: str
    lines: tuple[str, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its lines, where they stand."""
        room = self.width - 2 * _MARGIN
        return tuple(
            Text(self.x + _MARGIN, self.y + 24 + 18 * place, line, room, strong=place == 0)
            for place, line in enumerate(self.lines)
        )


@dataclass(frozen=True, slots=True)
class Matrix:
    """The picture: value from left to right, risk from bottom to top. `told`: the same in words."""

    width: int
    height: int
    title: str
    told: str
    texts: tuple[Text, ...]
    cells: tuple[Cell, ...]


def svg_of(matrix: Matrix) -> str:
    """The picture as SVG, that says all that it shows."""
    return rendered("matrix.svg", matrix=matrix)


def matrix_of(portfolio: Portfolio, labels: Labels) -> Matrix:
    """What stands where."""
    whole = _LEFT + _WIDTH * len(Value)
    half, left, column_room = whole // 2 - _MARGIN, _LEFT - 2 * _MARGIN, _WIDTH - 2 * _MARGIN
    texts = [
        Text(_MARGIN, 28, labels.title, half, strong=True),
        Text(_MARGIN, _TOP - 10, labels.risk, left, strong=True),
        Text(whole, 28, labels.value, half, "end", strong=True),
    ]
    cells = []
    for column, value in enumerate(Value):
        x = _LEFT + column * _WIDTH
        texts.append(Text(x + _MARGIN, _TOP - 10, labels.values[value.value], column_room))
    for line, (risk, fill) in enumerate(zip(RISKS, _FILLS, strict=True)):
        y = _TOP + line * _HEIGHT
        texts.append(Text(_MARGIN, y + 24, labels.risks[risk], left))
        for column, value in enumerate(Value):
            x = _LEFT + column * _WIDTH
            lines = _lines(portfolio, risk, value, labels)
            cells.append(Cell(x, y, _WIDTH, _HEIGHT, fill, lines))
    height = _TOP + _HEIGHT * len(RISKS) + _MARGIN
    return Matrix(whole + _MARGIN, height, labels.title, labels.told, tuple(texts), tuple(cells))


def _lines(portfolio: Portfolio, risk: str, value: Value, labels: Labels) -> tuple[str, ...]:
    """How many, and the numbers of the first ones."""
    entries = portfolio.at(risk, value)
    shown = [entry.number for entry in entries[:_NUMBERS]]
    more = [labels.more] if len(entries) > _NUMBERS else []
    return (str(len(entries)), *shown, *more)
