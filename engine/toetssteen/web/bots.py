"""What a bot is to the service: mounted, started and stopped with it.

Bots come from other packages, by the entry-point group `toetssteen.bots`; the service knows none of
them. An entry point is a function from a Service to a Bot, or to None where nobody set it up.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol

from fastapi import FastAPI
from prometheus_client import CollectorRegistry

from toetssteen.board.rules import BoardRules
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry.moments import Moment
from toetssteen.registry.store import Store
from toetssteen.review.settings import ReviewSettings

GROUP = "toetssteen.bots"


@dataclass(frozen=True)
class Service:
    """What stands behind the doors. `moment`: now, whenever asked. `figures`: what is measured.

    `review`: how often owners are asked whether what is known still holds; None where nobody is.
    """

    store: Store
    engine: PolicyEngine
    questionnaire: Questionnaire
    rules: BoardRules
    moment: Callable[[], Moment]
    figures: CollectorRegistry
    review: ReviewSettings | None = None


class Bot(Protocol):
    """A door of its own for one chat product."""

    name: str

    def mount(self, app: FastAPI) -> None:
        """Add the paths by which the product reaches us."""
        ...

    async def start(self) -> None:
        """Begin what goes on by itself. Raises BadInput for settings that cannot work."""
        ...

    async def stop(self) -> None:
        """Take in no more, and finish what was acknowledged."""
        ...

    def trouble(self) -> str | None:
        """The code of why it cannot do its work now; known without asking anybody."""
        ...


MakeBot = Callable[[Service], Bot | None]


def configured(service: Service, found: Iterable[EntryPoint] | None = None) -> list[Bot]:
    """The bots that somebody set up, by name. Raises BadInput for settings that cannot work."""
    points = entry_points(group=GROUP) if found is None else found
    made = [_made(point, service) for point in sorted(points, key=lambda point: point.name)]
    return [bot for bot in made if bot is not None]


@asynccontextmanager
async def running(bots: Sequence[Bot]) -> AsyncIterator[None]:
    """The bots, started in order and stopped the other way round, whatever happens meanwhile."""
    async with AsyncExitStack() as stack:
        for bot in bots:
            # One that started halfway has something to stop too.
            stack.push_async_callback(bot.stop)
            await bot.start()
        yield


def _made(point: EntryPoint, service: Service) -> Bot | None:
    make: MakeBot = point.load()
    return make(service)
