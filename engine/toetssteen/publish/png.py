"""The portfolio as a picture for where SVG cannot be shown: PNG."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import reportlab
from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from toetssteen.publish.matrix import Matrix, Text

# So many dots for each unit of the picture: sharp on paper too.
_SCALE = 2
_SIZE, _SMALLEST = 14, 6
_PAPER, _INK, _LINE = "#ffffff", "#1a1a1a", "#595959"
_ANCHORS = {"start": "ls", "end": "rs"}
# The fonts of the PDF: the same everywhere, whatever a machine has.
_FONTS = Path(reportlab.__file__).with_name("fonts")


def png_of(matrix: Matrix) -> bytes:
    """The picture, with what it shows in words beside it; equal for equal pictures."""
    image = Image.new("RGB", (matrix.width * _SCALE, matrix.height * _SCALE), _PAPER)
    draw = ImageDraw.Draw(image)
    for cell in matrix.cells:
        corners = (cell.x, cell.y, cell.x + cell.width, cell.y + cell.height)
        box = [corner * _SCALE for corner in corners]
        draw.rectangle(box, fill=cell.fill, outline=_LINE, width=_SCALE)
    for text in (*matrix.texts, *(line for cell in matrix.cells for line in cell.texts)):
        place = text.x * _SCALE, text.y * _SCALE
        draw.text(place, text.text, _INK, _fitting(text), _ANCHORS[text.anchor])
    words = PngImagePlugin.PngInfo()
    words.add_itxt("Title", matrix.title)
    words.add_itxt("Description", matrix.told)
    stream = io.BytesIO()
    image.save(stream, "PNG", pnginfo=words, dpi=(96 * _SCALE, 96 * _SCALE))
    return stream.getvalue()


def _fitting(text: Text) -> Any:
    """The font in which a text fits where it stands, as large as the others if that can be."""
    sizes = range(_SIZE * _SCALE, _SMALLEST * _SCALE - 1, -1)
    fonts = (_font(size, strong=text.strong) for size in sizes)
    room = text.room * _SCALE
    fitting = (font for font in fonts if font.getlength(text.text) <= room)
    return next(fitting, _font(sizes[-1], strong=text.strong))


@cache
def _font(size: int, *, strong: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / ("VeraBd.ttf" if strong else "Vera.ttf"), size)
