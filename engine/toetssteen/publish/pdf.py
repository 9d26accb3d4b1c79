"""A document as PDF, to print. The HTML page is the accessible form: this one has no tags."""

from __future__ import annotations

import io
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, LongTable, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Paragraph as Text

from toetssteen.publish.document import Block, Document, Heading, Items, Paragraph, Picture, Table

_PLAIN, _BOLD = "Vera", "VeraBd"
_MARGIN = 18 * mm
_WIDTH = A4[0] - 2 * _MARGIN
# A cell has to fit on a page, with a header above it; longer texts go on in a row of their own.
_CELL_LINES = 30
_CELL_SIGNS = 1200


def pdf_of(document: Document) -> bytes:
    """The PDF: equal for equal documents. Signs that the font lacks are told by their number."""
    stream = io.BytesIO()
    template = SimpleDocTemplate(
        stream,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=document.title,
        lang=document.language,
        invariant=1,
    )
    story = [_text(document.title, "title")]
    for block in document.blocks:
        story += _flowables(block)
    story += [Spacer(1, 6 * mm), _text(document.footer, "small")]
    template.build(story, onFirstPage=_number, onLaterPages=_number)
    return stream.getvalue()


def _flowables(block: Block) -> list[Flowable]:
    match block:
        case Heading():
            return [_text(block.text, f"heading{block.level}")]
        case Paragraph():
            return [_text(piece, "body") for piece in _pieces(block.text)]
        case Items():
            return [_text(entry, "item", bullet=True) for entry in block.entries]
        case Table():
            return [_text(block.caption, "caption"), _table(block)]
        case Picture():
            return [_text(block.told, "body")]


def _table(table: Table) -> Flowable:
    columns = len(table.headers)
    headers = [_text(header, "header") for header in table.headers]
    cells = [[_text(cell, "cell") for cell in part] for row in table.rows for part in _parts(row)]
    style = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor("#767676")),
            ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#ececec")),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    return LongTable(
        [headers, *cells], colWidths=[_WIDTH / columns] * columns, repeatRows=1, style=style
    )


def _parts(row: tuple[str, ...]) -> list[list[str]]:
    """A row, cut where a cell would not fit on a page."""
    columns = [_pieces(cell) for cell in row]
    longest = max(len(column) for column in columns)
    return [[column[n] if n < len(column) else "" for column in columns] for n in range(longest)]


def _pieces(cell: str) -> list[str]:
    lines = [
        line[start : start + _CELL_SIGNS]
        for line in cell.splitlines()
        for start in range(0, max(len(line), 1), _CELL_SIGNS)
    ]
    pieces: list[list[str]] = [[]]
    for line in lines:
        full = len(pieces[-1]) >= _CELL_LINES
        if pieces[-1] and (full or sum(map(len, pieces[-1])) + len(line) > _CELL_SIGNS):
            pieces.append([])
        pieces[-1].append(line)
    return ["\n".join(piece) for piece in pieces]


def _text(text: str, style: str, *, bullet: bool = False) -> Flowable:
    """Text of anybody: its signs are no mark-up."""
    font = _fonts()[style.startswith(("title", "heading", "caption", "header"))]
    shown = "".join(_sign(sign, font) for sign in text)
    marked = "<br/>".join(escape(line) for line in shown.splitlines())
    return Text(marked, _styles()[style], bulletText="\u2022" if bullet else None)


def _sign(sign: str, font: TTFont) -> str:
    known: Any = font.face.charToGlyph
    if sign in "\n\r" or ord(sign) in known:
        return sign
    return " " if sign.isspace() else f"[U+{ord(sign):04X}]"


@cache
def _fonts() -> tuple[TTFont, TTFont]:
    """The fonts that come with reportlab: plain and bold."""
    fonts = TTFont(_PLAIN, "Vera.ttf"), TTFont(_BOLD, "VeraBd.ttf")
    for font in fonts:
        pdfmetrics.registerFont(font)
    return fonts


@cache
def _styles() -> dict[str, ParagraphStyle]:
    _fonts()

    def style(name: str, font: str, size: int, before: int = 0, after: int = 4) -> ParagraphStyle:
        return ParagraphStyle(
            name,
            fontName=font,
            fontSize=size,
            leading=size * 1.35,
            spaceBefore=before,
            spaceAfter=after,
            splitLongWords=1,
            keepWithNext=int(name.startswith("heading") or name == "caption"),
        )

    item = style("item", _PLAIN, 9)
    item.leftIndent, item.bulletIndent = 12, 2
    named = [
        style("title", _BOLD, 16, after=10),
        style("heading2", _BOLD, 12, before=10),
        style("heading3", _BOLD, 10, before=6),
        style("body", _PLAIN, 9),
        style("caption", _BOLD, 9, before=6),
        style("header", _BOLD, 8, after=0),
        style("cell", _PLAIN, 8, after=0),
        style("small", _PLAIN, 7),
        item,
    ]
    return {one.name: one for one in named}


def _number(canvas: Any, _: Any) -> None:
    canvas.setFont(_PLAIN, 7)
    canvas.drawRightString(A4[0] - _MARGIN, _MARGIN / 2, str(canvas.getPageNumber()))
