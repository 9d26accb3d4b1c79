"""What the board has before it and decided, on a page or as a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from toetssteen.board.exemptions import Exemption, Held
from toetssteen.board.incidents import Incident, Reported
from toetssteen.board.obligations import Counts, Kind, Listed, counted
from toetssteen.board.queue import Case
from toetssteen.board.rounds import Group, Round
from toetssteen.board.tasks import stamp_of
from toetssteen.cli.rendering.page import Page
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.registry.queries import Row
from toetssteen.wording.times import time_text, until_text
from toetssteen.wording.words import Words

_MOMENT = timedelta(microseconds=1)
_UNKNOWN = "unknown"
_SHOWN_LATER = (Level.OBLIGATION, Level.ADVICE)


def round_document(found: Round) -> dict[str, Any]:
    """A round."""
    fields = {
        name: getattr(found, name)
        for name in found.__dataclass_fields__
        if name not in {"basis", "groups"}
    }
    basis = {"facts": dict(found.basis.facts), "digest": found.basis.digest}
    return {
        "round": {**fields, "basis": basis, "groups": [asdict(group) for group in found.groups]}
    }


def case_document(found: Case) -> dict[str, Any]:
    """A round with what belongs to it."""
    return {
        **round_document(found.round),
        "initiative": {name: found.initiative[name] for name in ("id", "number", "title", "stage")},
        "weighing": dict(found.weighing),
        "votes": [asdict(vote) for vote in found.votes],
        "conditions": [dict(condition) for condition in found.conditions],
        "questions": [asdict(entry) for entry in found.questions],
        "earlier": [round_document(other)["round"] for other in found.earlier],
        "may_vote": {role: list(people) for role, people in found.may_vote.items()},
        "second_factor_for": list(found.second_factor_for),
    }


def listed_document(found: Sequence[Listed]) -> dict[str, Any]:
    """Obligations with how many there are; exempt ones apart."""
    entries = [
        {**asdict(entry.obligation), "exempt": entry.exempt, "overdue": entry.overdue}
        for entry in found
    ]
    return {"counts": asdict(counted(found)), "obligations": entries}


def exemption_document(found: Exemption) -> dict[str, Any]:
    """An exemption."""
    fields = {name: getattr(found, name) for name in found.__dataclass_fields__ if name != "basis"}
    return {**fields, "basis": {"facts": dict(found.basis.facts), "digest": found.basis.digest}}


def held_document(held: Held) -> dict[str, Any]:
    """An exemption with whether it holds."""
    return {
        **exemption_document(held.exemption),
        "standing": held.standing.value,
        "ends_soon": held.ends_soon,
        "finding": held.is_finding,
    }


def reported_document(found: Reported) -> dict[str, Any]:
    """An incident with what it asks for."""
    return {
        "incident": asdict(found.incident),
        "suspended": found.suspended,
        "duties": [
            {"duty": duty.code, "norm": duty.norm, "due_at": stamp_of(due)}
            for duty, due in found.duties
        ],
        "coming": [
            {"duty": entry.duty.code, "norm": entry.duty.norm, "applies_from": entry.applies_from}
            for entry in found.coming
        ],
    }


class BoardPages:
    """Writes what the board has on a page."""

    def __init__(
        self, page: Page, words: Words, names: Mapping[str, str], norms: Mapping[str, Norm]
    ) -> None:
        """`names`: of people, by id. `norms`: the catalogue."""
        self._page = page
        self._words = words
        self._names = names
        self._norms = norms

    def queue(self, rows: Sequence[Row]) -> None:
        """Write rounds, the first deadline in front."""
        words = self._words
        for row in rows:
            line = self._words.say(
                "board.queue_line",
                outcome=words.outcome(row["outcome"]),
                deadline=until_text(row["deadline_at"], words),
                round=row["id"],
            )
            self._page.item(row["number"], f"{row['title']}\n{line}")

    def case(self, found: Case) -> None:
        """Write a round in full."""
        say, words, this = self._words.say, self._words, found.round
        self._page.title(f"{found.initiative['number']} {found.initiative['title']}")
        self._page.pairs(
            [
                (say("board.round"), f"{this.ordinal} ({this.id})"),
                (say("board.state"), say(f"board.states.{this.state.value}")),
                (say("board.outcome"), words.outcome(this.outcome)),
                (say("board.stage"), words.stage(found.initiative["stage"])),
                (say("board.deadline"), until_text(this.deadline_at, words)),
            ]
        )
        if this.ended_reason:
            self._page.paragraph(this.ended_reason)
        self._page.heading(say("board.who_decides"))
        for group in this.groups:
            self._group(group, found)
        self._weighing(found.weighing)
        self._votes(found)
        self._questions(found)
        self._earlier(found)

    def obligations(self, found: Sequence[Listed], counts: Counts) -> None:
        """Write obligations, and how many there are."""
        say = self._words.say
        for entry in found:
            self._obligation(entry)
        self._page.paragraph(
            say(
                "board.counted",
                open=counts.open,
                overdue=counts.overdue,
                exempt=counts.exempt,
                closed=counts.closed,
            )
        )

    def exemptions(self, found: Sequence[Held]) -> None:
        """Write exemptions; those that somebody must look at say so."""
        say, words = self._words.say, self._words
        if not found:
            self._page.paragraph(say("board.no_exemptions"))
        for held in found:
            one = held.exemption
            standing = say(f"board.standing.{'ends_soon' if held.ends_soon else held.standing}")
            category = say(f"board.category.{one.category.value}")
            until = words.date(one.expires_on)
            line = say(
                "board.exemption_line",
                norm=one.norm,
                category=category,
                until=until,
                standing=standing,
            )
            self._page.item("!" if held.is_finding else "-", line)
            who = say(
                "board.exemption_people",
                owner=self._who(one.owner_id),
                approver=self._who(one.approved_by),
            )
            self._page.paragraph(f"{one.reason}\n{who}\n{one.id}", 2)

    def reported(self, found: Reported) -> None:
        """Write what an incident asks for."""
        say, words = self._words.say, self._words
        self._page.paragraph(say("board.incident_kept", id=found.incident.id))
        if found.suspended:
            self._page.paragraph(say("board.suspended"))
        for duty, due in found.duties:
            line = "board.duty_at_once" if duty.at_once else "board.duty_line"
            text = say(
                line,
                duty=self._duty(duty.code),
                due=until_text(stamp_of(due), words),
                who=words.role(self._norms[duty.norm].responsible),
                norm=duty.norm,
            )
            self._page.item("-", text)
        for entry in found.coming:
            when = words.date(entry.applies_from) if entry.applies_from else say("board.unknown")
            duty_text = self._duty(entry.duty.code)
            text = say("board.coming_line", duty=duty_text, date=when, norm=entry.duty.norm)
            self._page.item("-", text)

    def incidents(self, found: Sequence[Incident]) -> None:
        """Write incidents."""
        say, words = self._words.say, self._words
        if not found:
            self._page.paragraph(say("board.no_incidents"))
        for one in found:
            state = "closed" if one.closed_at else "open"
            severity = words.messages.word(self._incidents["severities"][one.severity])
            line = say(
                "board.incident_line",
                number=one.number,
                noticed=time_text(one.noticed_at, words),
                severity=severity,
                state=say(f"board.incident_states.{state}"),
            )
            self._page.item("-", line)
            self._page.paragraph(f"{one.what}\n{one.id}", 2)

    @property
    def _incidents(self) -> Mapping[str, Any]:
        words: Mapping[str, Any] = self._words.vocabulary["incidents"]
        return words

    def _duty(self, code: str) -> str:
        return self._words.messages.word(self._incidents["duties"][code])

    def _weighing(self, weighing: Mapping[str, str]) -> None:
        """Write what weighs; duties that must still be shown are many, and are counted."""
        say = self._words.say
        if weighing:
            self._page.heading(say("board.what_weighs"))
        to_show = 0
        for norm in sorted(weighing):
            known = self._norms.get(norm)
            if weighing[norm] == _UNKNOWN and known and known.level in _SHOWN_LATER:
                to_show += 1
                continue
            status = say(f"board.status.{weighing[norm]}")
            self._page.item("-", f"{self._norm(norm)}: {status}")
        if to_show:
            self._page.item("-", self._words.messages.count("board.to_show", to_show))

    def _group(self, group: Group, found: Case) -> None:
        say = self._words.say
        outcome = f"board.states.{group.outcome}" if group.outcome else "board.states.open"
        given = [v for v in found.votes if v.role == group.role and v.withdrawn_at is None]
        line = say(
            "board.group_line",
            role=self._words.role(group.role),
            given=len(given),
            members=group.members,
            able=len(found.may_vote[group.role]),
            outcome=say(outcome),
        )
        self._page.item("-", line)
        if group.role in found.second_factor_for:
            self._page.paragraph(say("board.second_factor"), 2)

    def _votes(self, found: Case) -> None:
        say = self._words.say
        if found.votes:
            self._page.heading(say("board.votes"))
        for vote in found.votes:
            who = self._who(vote.person_id)
            if vote.person_id != vote.seat_id:
                who = say("board.in_place", who=who, member=self._who(vote.seat_id))
            choice = say(f"board.choices.{vote.choice.value}")
            taken_back = f" ({say('board.taken_back')})" if vote.withdrawn_at else ""
            self._page.item("-", f"{who}: {choice}{taken_back}")
            if vote.reason:
                self._page.paragraph(vote.reason, 2)
        for condition in found.conditions:
            line = say(
                "board.condition_line",
                what=condition["what"],
                role=self._words.role(condition["owner_role"]),
                due=self._words.date(condition["due_on"]),
                evidence=condition["evidence"],
            )
            self._page.item("+", line)

    def _questions(self, found: Case) -> None:
        if found.questions:
            self._page.heading(self._words.say("board.questions"))
        for entry in found.questions:
            mark = "?" if entry.question_id is None else ">"
            self._page.item(mark, f"{self._who(entry.person_id)}: {entry.body}")
            if entry.question_id is None:
                self._page.paragraph(entry.id, 2)

    def _earlier(self, found: Case) -> None:
        say = self._words.say
        if found.earlier:
            self._page.heading(say("board.earlier"))
        for other in found.earlier:
            state = say(f"board.states.{other.state.value}")
            when = time_text(other.ended_at or other.opened_at, self._words)
            self._page.item("-", f"{other.ordinal}: {state}, {when} ({other.id})")

    def _obligation(self, entry: Listed) -> None:
        say, words, one = self._words.say, self._words, entry.obligation
        state = "exempt" if entry.exempt else "overdue" if entry.overdue else one.state
        what = {
            Kind.NORM: self._norm(one.item),
            Kind.CONDITION: one.what,
            Kind.INCIDENT: self._duty(one.item) if one.kind is Kind.INCIDENT else "",
        }[one.kind]
        line = say(
            "board.obligation_line",
            what=what,
            due=until_text(one.due_at, words),
            role=words.role(one.owner_role),
            state=say(f"board.obligation_states.{state}"),
        )
        self._page.item("-", line)
        wanted = say("board.wants", facts=", ".join(one.wants)) if one.wants else ""
        self._page.paragraph("\n".join(filter(None, [wanted, one.id])), 2)

    def _norm(self, id_: str) -> str:
        """A norm with its title; one that is gone by its id."""
        norm = self._norms.get(id_)
        return f"{self._words.messages.of(norm.title)} ({id_})" if norm else id_

    def _who(self, person: str) -> str:
        return self._names.get(person, person)
