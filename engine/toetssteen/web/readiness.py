"""Whether the service can do its work now: what it needs is asked, and never for long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from toetssteen.errors import ToetssteenError
from toetssteen.web.bots import Bot, Service

WELL = "ok"
NO_ANSWER = "no_answer"
FAULT = "fault"
_PATIENCE = 5.0

Look = Callable[[], object]


class _Checked(Protocol):
    """Something that can say whether it works."""

    def check(self) -> None:
        """Raise what is wrong."""
        ...


@dataclass
class Readiness:
    """What is looked at. `looks`: raise what is wrong, and may take long. `bots`: know it."""

    looks: Mapping[str, Look]
    bots: Sequence[Bot] = ()
    patience: float = _PATIENCE
    _under_way: dict[str, asyncio.Task[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, service: Service, bots: Sequence[Bot]) -> Readiness:
        """Whether the store can be read, and OPA serves the policies."""
        asked: dict[str, _Checked] = {"store": service.store, "opa": service.engine}
        return cls({name: partial(_check, one) for name, one in asked.items()}, bots)

    async def look(self) -> dict[str, str]:
        """What is wrong, as a code, or "ok"; by what it is about."""
        names = list(self.looks)
        found = await asyncio.gather(*(self._seen(name) for name in names))
        return dict(zip(names, found, strict=True)) | {
            bot.name: bot.trouble() or WELL for bot in self.bots
        }

    async def _seen(self, name: str) -> str:
        # Who hangs is asked once, however often somebody wants to know.
        task = self._under_way.get(name)
        if task is None:
            task = asyncio.create_task(asyncio.to_thread(_looked, self.looks[name]))
            self._under_way[name] = task
            task.add_done_callback(lambda _: self._under_way.pop(name, None))
        done, _ = await asyncio.wait({task}, timeout=self.patience)
        return task.result() if done else NO_ANSWER


def _check(what: _Checked) -> None:
    what.check()


def _looked(look: Look) -> str:
    try:
        look()
    except ToetssteenError as error:
        return error.code
    except Exception:  # noqa: BLE001 - whatever it is, it is not well
        return FAULT
    return WELL
