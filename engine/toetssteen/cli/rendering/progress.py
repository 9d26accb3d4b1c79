"""How far a long run is, on standard error, where somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from toetssteen.cli.session import Session

_FEW = 5
Item = TypeVar("Item")


def with_progress(items: Iterable[Item], number: int, session: Session) -> Iterator[Item]:
    """The same items, with a bar that leaves nothing behind."""
    # A document that scrolls by on the same screen would be torn apart by the bar.
    seen = session.err.is_terminal and not (session.options.as_json and session.out.is_terminal)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    hidden = number < _FEW or not seen
    with Progress(*columns, console=session.err, transient=True, disable=hidden) as progress:
        task = progress.add_task(session.messages.say("progress.judging"), total=number)
        for item in items:
            yield item
            progress.advance(task)


@contextmanager
def counting(session: Session) -> Iterator[Callable[[int], None]]:
    """A count that goes up, of which nobody knows the end."""
    columns = (TextColumn("{task.description}"), TextColumn("{task.completed:.0f}"))
    hidden = not session.err.is_terminal
    with Progress(*columns, console=session.err, transient=True, disable=hidden) as progress:
        task = progress.add_task(session.messages.say("progress.verifying"))
        yield lambda number: progress.update(task, completed=number)
