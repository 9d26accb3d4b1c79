"""The second half of the demonstration: a registry, a decision, and two dates of the law."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from toetssteen.board import obligations, queue, rounds, votes
from toetssteen.board.rounds import Round
from toetssteen.board.votes import Choice, Condition, NewVote
from toetssteen.cli.arguments import known_roles
from toetssteen.cli.boarding import board_pages, rules_of
from toetssteen.cli.registering import words_of
from toetssteen.cli.rendering.impact_words import ImpactWords
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.review import ReviewPages, Told
from toetssteen.cli.reviewing import reviewer_of
from toetssteen.cli.session import Session
from toetssteen.intake.initiative import Initiative
from toetssteen.registry import initiatives, migrations, people
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.people import NewPerson
from toetssteen.registry.permissions import Permissions
from toetssteen.registry.store import Store, open_driver
from toetssteen.review import runs

_HERE = ZoneInfo("Europe/Amsterdam")
_MORNING = time(9)
_CLOCK = "clock"
_BOARD = "control_board"
_SHOWN = 2
_MONTH = timedelta(days=30)
# The top of the pyramid, so that whoever asks may also see.
_LEVEL = 3


@dataclass
class _Time:
    """The time of the story: a morning, and a second later at each look."""

    day: date
    _looks: int = 0

    def __call__(self) -> Moment:
        self._looks += 1
        at = datetime.combine(self.day, _MORNING, _HERE) + timedelta(seconds=self._looks)
        return Moment(at, secrets.token_bytes)


@dataclass
class Story:
    """Takes plans through a registry of its own, that is gone afterwards."""

    session: Session
    store: Store
    time: _Time
    _people: dict[str, list[Actor]] = field(default_factory=dict)

    def tell(self, plans: Sequence[Initiative], chosen: str, days: Sequence[date]) -> None:
        """Register, judge, decide on the plan with the id `chosen`, and judge again on `days`."""
        self._say("story.title", style="bold")
        self._add_people()
        registered = self._register(plans)
        self._judge_again(shown=0)
        self._count(registered)
        found = self._decide(registered[chosen])
        if found is not None:
            self.time.day += timedelta(days=1)
            self._judge_again(shown=_SHOWN)
        for day in days:
            self.time.day = day
            self._judge_again(shown=_SHOWN)
        self._say("story.end")

    def _add_people(self) -> None:
        """People who are called by their role: nobody exists but in this story."""
        known, words = known_roles(self.session), words_of(self.session)
        members = dict(self.session.settings["quorum"])
        with self.store.transaction(Actor.operator(), self.time()) as work:
            name = self.session.messages.say("story.administrator")
            admin = people.add(work, NewPerson(name, ["administrator"]), known)
        with self.store.transaction(self._acting(admin.id), self.time()) as work:
            for role in ("process_owner", *members):
                number = members.get(role, {}).get("members", 1)
                for place in range(1, number + 1):
                    name = words.role(role) if number == 1 else f"{words.role(role)} {place}"
                    roles = [role, "proposer"] if role == "process_owner" else [role]
                    person = people.add(work, NewPerson(name, roles, level=_LEVEL), known)
                    self._people.setdefault(role, []).append(self._acting(person.id))

    def _register(self, plans: Sequence[Initiative]) -> dict[str, Registered]:
        (owner,) = self._people["process_owner"]
        with self.store.transaction(owner, self.time()) as work:
            # What the examples say of decisions was decided elsewhere.
            undecided = (initiatives.without_decisions(work, plan) for plan in plans)
            return {plan.id: initiatives.add(work, plan) for plan in undecided}

    def _judge_again(self, shown: int) -> None:
        """Run, and show what changed, harshest first, with who hears of it."""
        actor = Actor.program(_CLOCK)
        reviewer = reviewer_of(self.session, actor, instead=(self.store, self.time))
        run = reviewer.start(self.time.day.isoformat())
        if run is None:
            return
        for _ in reviewer.work_on(run):
            pass
        if not shown:
            return
        with self.store.reading(actor) as reading:
            done = runs.get(reading, run.id)
            found = [Told.from_row(row) for row in runs.found(reading, done, shown)]
            counts = runs.counts(reading, done)
            told = reading.rows("messages_about", subject=done.subject)
            names = people.names(reading)
        self._gap()
        bundle = self.session.policy_set.bundle
        words = ImpactWords(words_of(self.session), bundle, bundle)
        ReviewPages(Page(self.session.out), words, more=False).run(done, counts, found)
        hearing = sorted({names[row["person_id"]] for row in told})
        self._say("story.told" if hearing else "story.nobody_told", people=", ".join(hearing))

    def _count(self, registered: dict[str, Registered]) -> None:
        rules, now = rules_of(self.session), self.time().at
        ids = [found.id for found in registered.values()]
        with self.store.reading(Actor.program(_CLOCK)) as reading:
            waiting = sum(len(rounds.of_initiative(reading, id_)) for id_ in ids)
            duties = sum(len(obligations.of_initiative(reading, id_, now, rules)) for id_ in ids)
        self._say("story.filled", number=len(ids), rounds=waiting, obligations=duties)

    def _decide(self, registered: Registered) -> Round | None:
        """All who are asked vote: one of the board with a condition, the others just approve."""
        rules = rules_of(self.session)
        with self.store.reading(Actor.program(_CLOCK)) as reading:
            asked = rounds.of_initiative(reading, registered.id)
        if not asked:
            return None
        found = asked[-1]
        self._gap()
        self._say("story.deciding", title=registered.title)
        for group in found.groups:
            for place, actor in enumerate(self._people[group.role], start=1):
                last_of_board = group.role == _BOARD and place == group.members
                vote = self._with_condition() if last_of_board else NewVote(Choice.APPROVE)
                with self.store.transaction(actor, self.time()) as work:
                    found = votes.cast(work, found.id, vote, rules).round
        with self.store.reading(self._people[_BOARD][0]) as reading:
            case = queue.case(reading, found.id, self.time(), rules)
            board_pages(self.session, reading).case(case)
        return found

    def _with_condition(self) -> NewVote:
        say = self.session.messages.say
        condition = Condition(
            say("story.condition"), "process_owner", self.time.day + _MONTH, say("story.evidence")
        )
        reason = say("story.reason")
        return NewVote(Choice.APPROVE_WITH_CONDITIONS, reason, [condition])

    def _acting(self, id_: str) -> Actor:
        return Actor.person(id_, Source.TERMINAL)

    def _say(self, key: str, style: str = "", **values: object) -> None:
        Page(self.session.out).paragraph(self.session.messages.say(key, **values), style=style)

    def _gap(self) -> None:
        Page(self.session.out).gap()


@contextmanager
def story_of(session: Session, day: str) -> Iterator[Story]:
    """A story that begins on a day ("YYYY-MM-DD"), in a registry that is thrown away."""
    clock = _Time(date.fromisoformat(day))
    with TemporaryDirectory(prefix="toetssteen-demo-") as folder:
        driver = open_driver(str(Path(folder) / "registry.db"), create=True)
        try:
            migrations.upgrade(driver, clock())
            with Store(driver, Permissions.from_settings(session.settings)) as store:
                yield Story(session, store, clock)
        finally:
            driver.close()
