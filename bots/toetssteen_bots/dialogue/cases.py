"""A round with all that a card or a window of it shows, read at one point in time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.board import queue, rounds, seats, votes
from toetssteen.board.queue import Case
from toetssteen.board.rounds import Group, Round
from toetssteen.board.votes import Vote
from toetssteen.intake.questionnaire import Language
from toetssteen.registry import people, verdicts
from toetssteen.registry.errors import NotFound
from toetssteen.registry.store import Reading
from toetssteen.triage.verdict import Verdict
from toetssteen.wording.old_facts import with_old_facts
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.telling import Telling

_LONGEST_NAME = 80


@dataclass(frozen=True)
class Seen:
    """A round and the words for it.

    `names`: of people by id; who was erased has none. `barred`: who never decides on it.
    """

    case: Case
    telling: Telling
    names: Mapping[str, str]
    barred: Collection[str]

    @property
    def round(self) -> Round:
        """The round."""
        return self.case.round

    @property
    def heading(self) -> str:
        """The number and the title of the plan."""
        return f"{self.case.initiative['number']} {self.case.initiative['title']}"

    def who(self, person_id: str) -> str:
        """What somebody is called."""
        return self.names.get(person_id, "")[:_LONGEST_NAME] or self.telling.say("card.somebody")

    def votes_of(self, group: Group) -> list[Vote]:
        """The votes of a group that count: not of who takes part in the plan since."""
        return [
            vote
            for vote in self.case.votes
            if vote.role == group.role
            and vote.withdrawn_at is None
            and vote.person_id not in self.barred
            and vote.seat_id not in self.barred
        ]


@dataclass(frozen=True)
class Shown(Seen):
    """A round with its verdict, and the votes of the rounds before it, by round."""

    verdict: Verdict
    earlier_votes: Mapping[str, Sequence[Vote]]


def seen(
    reading: Reading, rooms: Rooms, round_id: str, telling: Telling, names: Mapping[str, str]
) -> Seen:
    """A round to be told of to who reads, with the names of people.

    Raises NotFound, also for who may not see it.
    """
    case = queue.case(reading, round_id, rooms.moment(), rooms.rules)
    barred = seats.barred_from(reading, case.round.initiative_id)
    return Seen(case, telling, names, barred)


def shown(reading: Reading, rooms: Rooms, round_id: str, language: Language) -> Shown:
    """A round to be shown to who reads. Raises NotFound, also for who may not see it."""
    case = queue.case(reading, round_id, rooms.moment(), rooms.rules)
    row = reading.row("verdict", id=case.round.verdict_id)
    if row is None:
        raise NotFound("verdict_not_found", given=case.round.verdict_id)
    kept = verdicts.kept(row)
    bundle = rooms.engine.bundle
    if kept.summary.bundle_digest != bundle.digest:
        bundle = verdicts.bundle_of(reading, kept.summary)
    telling = Telling.of(language, bundle, with_old_facts(rooms.questionnaire, bundle))
    return Shown(
        case,
        telling,
        people.names(reading),
        seats.barred_from(reading, case.round.initiative_id),
        kept.verdict(bundle),
        {one.id: votes.of_round(reading, one.id) for one in case.earlier},
    )


def last_round(reading: Reading, initiative_id: str) -> Round | None:
    """The round on an initiative that came last."""
    return next(reversed(rounds.of_initiative(reading, initiative_id)), None)
