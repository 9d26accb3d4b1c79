"""The portfolio as a picture: SVG that fetches nothing and says all that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toetssteen.publish.portfolio import RISKS, Portfolio, Value
from toetssteen.publish.templating import rendered

_LEFT, _TOP, _WIDTH, _HEIGHT = 190, 70, 190, 106
_NUMBERS = 3
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
class _Text:
    x: int
    y: int
    text: str
    anchor: str = "start"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    x: int
    y: int
    width: int
    height: int
    fill: str
    lines: tuple[str, ...]


def svg_of(portfolio: Portfolio, labels: Labels) -> str:
    """The picture: value from left to right, risk from bottom to top."""
    texts = [
        _Text(10, 28, labels.title, strong=True),
        _Text(10, _TOP - 10, labels.risk, strong=True),
        _Text(_LEFT + _WIDTH * len(Value), 28, labels.value, "end", strong=True),
    ]
    cells = []
    for column, value in enumerate(Value):
        x = _LEFT + column * _WIDTH
        texts.append(_Text(x + 10, _TOP - 10, labels.values[value.value]))
    for line, (risk, fill) in enumerate(zip(RISKS, _FILLS, strict=True)):
        y = _TOP + line * _HEIGHT
        texts.append(_Text(10, y + 24, labels.risks[risk]))
        for column, value in enumerate(Value):
            x = _LEFT + column * _WIDTH
            lines = _lines(portfolio, risk, value, labels)
            cells.append(_Cell(x, y, _WIDTH, _HEIGHT, fill, lines))
    return rendered(
        "matrix.svg",
        width=_LEFT + _WIDTH * len(Value) + 10,
        height=_TOP + _HEIGHT * len(RISKS) + 10,
        title=labels.title,
        told=labels.told,
        texts=texts,
        cells=cells,
    )


def _lines(portfolio: Portfolio, risk: str, value: Value, labels: Labels) -> tuple[str, ...]:
    """How many, and the numbers of the first ones."""
    entries = portfolio.at(risk, value)
    shown = [entry.number for entry in entries[:_NUMBERS]]
    more = [labels.more] if len(entries) > _NUMBERS else []
    return (str(len(entries)), *shown, *more)
