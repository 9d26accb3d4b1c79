"""The tables of the registry as a page: what each holds, and how they hang together."""

from __future__ import annotations

from toetssteen.cli.generated.markdown import GENERATED, table
from toetssteen.cli.messages import Messages
from toetssteen.registry import schema


def registry_page(messages: Messages) -> str:
    """The page, made from the schema itself."""
    say = messages.say
    lines = [GENERATED, f"# {say('generated.registry')}", "", say("generated.drawn"), ""]
    tables = sorted(schema.tables(), key=lambda found: found.name)
    rows = [(f"`{found.name}`", found.comment) for found in tables]
    lines += table((say("generated.table"), say("generated.holds")), rows)
    return "\n".join([*lines, "```mermaid", schema.mermaid().rstrip(), "```", ""])
