"""The templates: everything that they fill in is escaped, and nothing may be missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from toetssteen.publish.document import Block, Heading, Items, Paragraph, Table

_TEMPLATES = Path(__file__).with_name("templates")
_KINDS: dict[str, type[Block]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "items": Items,
    "table": Table,
}


def rendered(template: str, **values: object) -> str:
    """A template, filled in. Raises UndefinedError where a value is missing."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    for name, kind in _KINDS.items():
        environment.tests[name] = lambda block, kind=kind: isinstance(block, kind)
    return environment
