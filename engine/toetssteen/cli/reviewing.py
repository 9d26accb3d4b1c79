"""What commands about re-evaluation have in common."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

from toetssteen.board import after, judged
from toetssteen.board.rules import BoardRules
from toetssteen.cli.session import Session
from toetssteen.intake.initiative import Initiative
from toetssteen.policy.bundle import Bundle
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor, Moment
from toetssteen.registry.store import Reading, Store, Work
from toetssteen.registry.verdicts import Summary
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.verdict import Verdict

# Between two looks whether a worker that is gone left something.
_PAUSE_SECONDS = 1.0


def facts_of(bundle: Bundle, reading: Reading, registered: Registered) -> Initiative:
    """An initiative with what the board brings to its facts."""
    return judged.initiative(reading, registered, bundle)


def reviewer_of(
    session: Session,
    actor: Actor,
    stop: threading.Event | None = None,
    *,
    patient: bool = False,
    instead: tuple[Store, Callable[[], Moment]] | None = None,
) -> Reviewer:
    """Who judges again, with what the board adds to both ends.

    `stop`: when set, it ends with what is under way. `patient`: it waits for what others claimed.
    `instead`: another registry than the session's, with its own time.
    """
    store, clock = instead or (session.registry, session.moment)
    bundle = session.policy_set.bundle
    rules = BoardRules.of(bundle, session.settings)
    stop = stop or threading.Event()

    def kept(work: Work, registered: Registered, summary: Summary, verdict: Verdict) -> None:
        after.verdict_kept(work, registered, summary, verdict, rules)

    return Reviewer(
        store,
        session.engine,
        actor,
        clock,
        ReviewSettings.of(session.settings),
        facts_of=partial(facts_of, bundle),
        kept=kept,
        stopped=stop.is_set,
        pause=partial(stop.wait, _PAUSE_SECONDS) if patient else None,
    )
