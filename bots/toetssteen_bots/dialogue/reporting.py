"""What owners report: an incident, a change by a supplier, and that an initiative has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from toetssteen.board import incidents
from toetssteen.board.incidents import NewIncident
from toetssteen.board.working_days import HERE
from toetssteen.registry import initiatives
from toetssteen.registry.permissions import Right
from toetssteen.review import suppliers
from toetssteen.triage.assessment import assess
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.confirming import Confirming
from toetssteen_bots.dialogue.drafts import Moved
from toetssteen_bots.dialogue.owning_screens import text_given
from toetssteen_bots.dialogue.reporting_screens import ReportingScreens
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Reply

_SERIOUS = "serious"
_RETIRED = "retired"


@dataclass(frozen=True)
class Reporting:
    """What somebody reports about an initiative, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def ways(self) -> dict[Name, Callable[[Act], Reply]]:
        """What can be done here."""
        return {
            Name.INCIDENT: self.incident,
            Name.REPORT: self.report,
            Name.SUPPLIER: self.supplier,
            Name.SUPPLIER_TOLD: self.supplier_told,
            Name.RETIRE: self.retire,
            Name.RETIRED: self.retired,
        }

    @property
    def _screens(self) -> ReportingScreens:
        return ReportingScreens(self.rooms, self.rooms.telling(self.speaker.language))

    def incident(self, act: Act) -> Reply:
        """Show the form for an incident."""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            reading.require(Right.REPORT_INCIDENT)
            found = initiatives.get(reading, act.about["number"])
        return Reply(self._screens.incident(found, self.rooms.moment().day))

    def incident_problems(self, act: Act) -> Mapping[str, str]:
        """What is wrong with what was filled in, by input. Asks no room."""
        say = self._screens.telling.say
        problems = {
            name: say("form.empty") for name in ("what", "severity") if not text_given(act, name)
        }
        noticed = _noticed(act)
        if noticed is None:
            problems["noticed_at"] = say("reporting.time_unreadable")
        elif noticed > self.rooms.moment().at:
            problems["noticed_at"] = say("reporting.time_later")
        if text_given(act, "severity") == _SERIOUS and not _codes(act, "kinds"):
            problems["kinds"] = say("reporting.kinds_missing")
        if text_given(act, "severity") != _SERIOUS and _codes(act, "kinds"):
            problems["severity"] = say("reporting.is_serious")
        return problems

    def report(self, act: Act) -> Reply:
        """Note an incident, and tell which clocks start with it. The same again changes nothing."""
        rooms, noticed = self.rooms, _noticed(act)
        if noticed is None:
            raise ValueError("noticed_at")
        new = NewIncident(
            text_given(act, "what"),
            text_given(act, "severity"),
            noticed,
            frozenset(_codes(act, "kinds")),
            frozenset(_codes(act, "circumstances")),
        )
        with rooms.store.reading(self.speaker.actor) as reading:
            found = initiatives.get(reading, act.about["number"])
            to_judge = incidents.to_assess(reading, found, new, rooms.rules)
        verdict = assess(rooms.engine, to_judge, rooms.moment().day.isoformat())
        with rooms.store.transaction(self.speaker.actor, rooms.moment()) as work:
            reported = incidents.report(work, found, new, verdict, rooms.rules)
        return Reply(self._screens.reported(found, reported))

    def supplier(self, act: Act) -> Reply:
        """Show the form for what a supplier changed."""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            found = initiatives.get(reading, act.about["number"])
        return Reply(self._screens.supplier(found, self.rooms.moment().new_id()))

    def supplier_problems(self, act: Act) -> Mapping[str, str]:
        """What is wrong with what was filled in, by input. Asks no room."""
        empty = not text_given(act, "what")
        return {"what": self._screens.telling.say("form.empty")} if empty else {}

    def supplier_told(self, act: Act) -> Reply:
        """Note what a supplier changed; then show the answers, to look whether they still hold."""
        number = act.about["number"]
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            suppliers.report_change(work, number, text_given(act, "what"), act.about["report"])
        confirming = Confirming(self.rooms, self.speaker)
        return confirming.shown(number, said="reporting.supplier_noted")

    def retire(self, act: Act) -> Reply:
        """Ask whether an initiative has really ended."""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            reading.require(Right.CHANGE_STAGE)
            found = initiatives.get(reading, act.about["number"])
        return Reply(self._screens.retire(found))

    def retired(self, act: Act) -> Reply:
        """Bring an initiative to its end; again it changes nothing."""
        rooms = self.rooms
        with rooms.store.transaction(self.speaker.actor, rooms.moment()) as work:
            found = initiatives.get(work, act.about["number"])
            if found.state == initiatives.ACTIVE:
                seen = int(act.about["version"])
                if seen != found.version:
                    # Somebody changed something: who stops it must have seen that.
                    raise Moved("initiative_moved")
                stages = rooms.stages
                found = initiatives.move(work, found.id, seen, _RETIRED, stages).registered
        return Reply(self._screens.ended(found))


def _codes(act: Act, name: str) -> tuple[str, ...]:
    value = act.given.get(name)
    return value if isinstance(value, tuple) else ()


def _noticed(act: Act) -> datetime | None:
    """When it was noticed, on the clock on the wall here."""
    try:
        day = date.fromisoformat(text_given(act, "noticed_on"))
        hour, _, minute = text_given(act, "noticed_at").replace(".", ":").partition(":")
        return datetime.combine(day, time(int(hour), int(minute or 0)), HERE)
    except ValueError:
        return None
