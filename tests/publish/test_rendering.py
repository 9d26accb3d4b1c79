"""A document in each form: whole, and with the texts of people as they are."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode

import pytest
from reportlab.pdfbase import pdfmetrics

from toetssteen.publish.document import (
    Document,
    Heading,
    Items,
    Paragraph,
    Picture,
    Table,
)
from toetssteen.publish.html import html_of
from toetssteen.publish.markdown import markdown_of
from toetssteen.publish.pdf import pdf_of

NASTY = (
    "<b>&amp; <para> </para> | [x](y) ![z](u) *q* `c` # \\ \u4e2d \u20ac \u015e {{ 7*7 }} {% x %}"
)


def document(*texts: str) -> Document:
    blocks = [
        block
        for text in texts
        for block in (
            Heading(text),
            Heading(text, 3),
            Paragraph(text),
            Items((text, text)),
            Table(text, (text[:99], text[:99]), ((text, text), ("", text))),
            Picture("<svg><title>t</title></svg>", text),
        )
    ]
    return Document("en", texts[0], tuple(blocks), texts[0])


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def drawn(pdf: bytes) -> bytes:
    """What the pages draw."""
    streams = re.findall(rb"/ASCII85Decode /FlateDecode.*?stream\s(.*?)~>", pdf, re.DOTALL)
    return b"".join(zlib.decompress(a85decode(stream.strip())) for stream in streams)


def test_html_shows_texts_as_they_are() -> None:
    page = html_of(document(NASTY))
    body = page.partition("<main>")[2]
    assert "&lt;b&gt;&amp;amp; &lt;para&gt;" in body
    assert "{{ 7*7 }} {% x %}" in body
    assert {"h1", "h2", "h3", "p", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th"} | {
        "td",
        "figure",
        "svg",
        "title",
        "footer",
    } == set(re.findall(r"<([a-z]\w*)", body))
    assert "<svg><title>t</title></svg>" in body


def test_markdown_shows_texts_as_they_are() -> None:
    text = markdown_of(document(NASTY))
    assert "&lt;b\\>\\&amp; &lt;para\\>" in text
    assert "\\[x\\]\\(y\\) \\!\\[z\\]\\(u\\) \\*q\\* \\`c\\` \\# \\\\" in text
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert {3} == {len(re.findall(r"(?<!\\)\|", row)) for row in rows}


def test_markdown_keeps_lines_within_their_place() -> None:
    text = markdown_of(document("one\n# two"))
    assert "| one<br>\\# two | one<br>\\# two |" in text
    assert "- one \\# two" in text
    assert 1 == len(re.findall(r"^# ", text, re.MULTILINE))


def test_a_pdf_is_equal_for_equal_documents_and_in_its_language() -> None:
    first, again = pdf_of(document(NASTY, "text")), pdf_of(document(NASTY, "text"))
    assert first == again
    assert first.startswith(b"%PDF-")
    assert b"/Lang (en)" in first
    assert b"Vera" in first


def test_a_pdf_tells_a_sign_that_its_font_lacks() -> None:
    known = pdfmetrics.getFont("Vera").face.charToGlyph  # type: ignore[attr-defined]
    assert (False, True, True) == tuple(ord(sign) in known for sign in "\u4e2d\u20ac\u015e")
    assert drawn(pdf_of(document("a \u4e2d"))) == drawn(pdf_of(document("a [U+4E2D]")))
    assert drawn(pdf_of(document("a \u20ac"))) != drawn(pdf_of(document("a [U+20AC]")))


@pytest.mark.parametrize(
    "text",
    ["long " * 2000, "x" * 8000, "line\n" * 400, "", "\n", "\x00\x1b\u202e"],
    ids=["words", "one word", "lines", "nothing", "a line", "signs that are not seen"],
)
def test_a_pdf_holds_texts_of_any_length(text: str) -> None:
    found = pdf_of(document(f"Title of {len(text)}", text))
    assert pages(found) >= 1
    assert drawn(found)


def test_texts_of_many_pages_are_all_there() -> None:
    rows = tuple((f"n{number}", "text " * 20) for number in range(300))
    table = Document("nl", "Title", (Table("Rows", ("a", "b"), rows),), "foot")
    assert 10 < pages(pdf_of(table))
