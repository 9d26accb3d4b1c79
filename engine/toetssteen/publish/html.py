"""A document as one HTML page that needs nothing else."""

from __future__ import annotations

from toetssteen.publish.document import Document
from toetssteen.publish.templating import rendered


def html_of(document: Document) -> str:
    """The page."""
    return rendered("document.html", document=document)
