"""The portfolio as PNG: the same picture, where SVG cannot be shown."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image

from toetssteen.publish.matrix import Cell, Matrix, Text
from toetssteen.publish.png import png_of

CELL = Cell(100, 40, 80, 60, "#f4c7c3", ("3", "2026-0001", "a title too long"))
MATRIX = Matrix(200, 120, "Title", "All of it in words: één.", (Text(10, 60, "low", 80),), (CELL,))
PAPER = (255, 255, 255)


def opened(matrix: Matrix) -> Image.Image:
    return Image.open(io.BytesIO(png_of(matrix)))


def test_the_picture_has_what_stands_in_it_and_says_it_in_words() -> None:
    found = opened(MATRIX)

    assert ((400, 240), "RGB") == (found.size, found.mode)
    assert ("Title", MATRIX.told) == (found.info["Title"], found.info["Description"])
    assert (0xF4, 0xC7, 0xC3) == found.getpixel((340, 190))
    assert PAPER == found.getpixel((2, 2))
    assert png_of(MATRIX) == png_of(MATRIX)


def test_each_text_is_drawn_and_none_outside_the_place_it_has() -> None:
    long = Text(10, 60, "a name too long", 80)
    shown = opened(replace(MATRIX, texts=(long,)))
    left, right = shown.crop((0, 0, 180, 240)), shown.crop((364, 0, 400, 240))
    between = shown.crop((182, 0, 198, 240))

    assert left.getcolors(1) is None
    assert [(16 * 240, PAPER)] == between.getcolors()
    assert [(36 * 240, PAPER)] == right.getcolors()
