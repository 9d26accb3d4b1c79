"""Questions to colleagues: the right to answer exactly one question about one initiative."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any

from toetssteen.intake.facts import Facts
from toetssteen.registry import kept_facts
from toetssteen.registry.changing import Wish, change
from toetssteen.registry.errors import NotFound, Refused
from toetssteen.registry.moments import Moment
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import (
    Edited,
    Registered,
    check_active,
    check_person,
    found,
    get,
    require_for,
)
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import checked, key_of, order_of

NOTE_LIMIT = 500
# Long enough for who is away; then it is asked again or answered otherwise.
LASTS = timedelta(days=28)


class State(StrEnum):
    """How a question stands; one whose time is over is open and cannot be answered any more."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that somebody asked a colleague. `note`: what they wrote with it."""

    id: str
    initiative_id: str
    fact: str
    asker_id: str
    colleague_id: str
    note: str
    state: State
    asked_at: str
    expires_at: str
    ended_at: str | None

    @property
    def subject(self) -> str:
        """How the ledger calls it."""
        return f"ask:{self.id}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as its colleague sees it: of the initiative only its number, title and version.

    `known`: the answer that this one question has now.
    """

    ask: Ask
    number: str
    title: str
    version: int
    known: Facts


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can be asked."""

    id: str
    name: str
    has_role: bool


def colleagues(reading: Reading, given: str, role: str, text: str, number: int) -> list[Colleague]:
    """People to ask about an initiative, by a part of their name; who has the role goes first.

    Raises NotAllowed and NotFound for who may not change the initiative.
    """
    _own(reading, given)
    wanted, own = key_of(text), reading.actor.person_id
    fitting = (
        Colleague(row["id"], row["name"], bool(row["has_role"]))
        for row in reading.rows("colleagues", role=role)
        if row["id"] != own and wanted in key_of(row["name"])
    )
    ordered = sorted(fitting, key=lambda one: (not one.has_role, order_of(one.name), one.id))
    return ordered[:number]


def ask(work: Work, given: str, fact: str, colleague_id: str, note: str = "") -> Ask:
    """Ask a colleague one question; the same again is the one that is open.

    Raises NotAllowed, NotFound, TextRefused, Refused.
    """
    registered = _own(work, given)
    check_active(registered)
    if work.decided_among([fact]):
        raise Refused("fact_decided", facts=fact)
    check_person(work, colleague_id)
    if colleague_id == work.actor.person_id:
        raise Refused("ask_of_oneself")
    text = checked("ask.note", note, NOTE_LIMIT, required=False)
    about = {"initiative_id": registered.id, "fact": fact, "colleague_id": colleague_id}
    work.change("withdraw_expired_ask", **about, at=work.moment.stamp)
    id_ = work.moment.new_id()
    added = work.change(
        "add_ask",
        **about,
        id=id_,
        asker_id=work.actor.person_id,
        note=text,
        at=work.moment.stamp,
        expires_at=replace(work.moment, at=work.moment.at + LASTS).stamp,
    )
    row = work.row("open_ask", **about)
    if row is None:
        raise NotFound("ask_not_found", given=id_)
    one = _ask(row)
    if added:
        details = {"initiative": registered.id, "fact": fact}
        work.record("ask.made", one.subject, details, {"colleague": colleague_id, "note": text})
    return one


def made(reading: Reading, id_: str) -> Ask:
    """A question that who acts asked somebody. Raises NotFound."""
    row = reading.row("ask", id=id_)
    if row is None or row["asker_id"] != reading.actor.person_id:
        raise NotFound("ask_not_found", given=id_[:60])
    return _ask(row)


def to_answer(reading: Reading, id_: str, moment: Moment) -> Asked:
    """A question that who acts was asked and may still answer.

    Raises NotFound, also for somebody else's; Refused where it ended.
    """
    row = reading.row("ask", id=id_)
    if row is None or row["colleague_id"] != reading.actor.person_id:
        raise NotFound("ask_not_found", given=id_[:60])
    one = _ask(row)
    registered = found(reading, one.initiative_id)
    try:
        check_active(registered)
    except Refused as error:
        raise Refused("ask_ended") from error
    if one.state is not State.OPEN or one.expires_at <= moment.stamp:
        raise Refused("ask_ended")
    return Asked(
        one,
        registered.number,
        registered.title,
        registered.version,
        _only(registered.facts, one.fact),
    )


def answer(work: Work, id_: str, expected: int, answers: Facts) -> Edited:
    """Answer the one question that was asked: nothing else of the initiative can be changed.

    `expected`: the version that was seen. Raises StaleEdit, NotFound, TextRefused, Refused.
    """
    one = to_answer(work, id_, work.moment).ask
    if {*answers.answered, *answers.unknown} != {one.fact}:
        raise Refused("ask_of_other_fact", fact=one.fact)
    if not work.change("end_ask", id=one.id, state=State.ANSWERED.value, at=work.moment.stamp):
        raise Refused("ask_ended")

    def changed(before: Registered) -> Registered:
        return replace(before, facts=kept_facts.changed(before.facts, answers, frozenset()))

    wish = Wish(
        "initiative.edited",
        kept_facts.given(answers),
        changed,
        check=check_active,
        found=found,
    )
    edited = change(work, one.initiative_id, expected, wish)
    details = {"initiative": one.initiative_id, "fact": one.fact}
    work.record("ask.answered", one.subject, details)
    return edited


def withdraw(work: Work, id_: str) -> None:
    """Take a question back. Raises NotAllowed, NotFound."""
    row = work.row("ask", id=id_)
    if row is None:
        raise NotFound("ask_not_found", given=id_[:60])
    one = _ask(row)
    _own(work, one.initiative_id)
    if work.change("end_ask", id=one.id, state=State.WITHDRAWN.value, at=work.moment.stamp):
        work.record("ask.withdrawn", one.subject, {"initiative": one.initiative_id})


def of_initiative(reading: Reading, given: str) -> list[Ask]:
    """All questions about an initiative. Raises NotFound, also for who may not see it."""
    rows = reading.rows("asks_of_initiative", initiative_id=get(reading, given).id)
    return [_ask(row) for row in rows]


def to_person(reading: Reading, moment: Moment, number: int) -> list[Asked]:
    """What who acts was asked and may still answer, the longest waiting in front."""
    rows = reading.rows(
        "asks_to_person",
        person_id=reading.actor.person_id or "",
        now=moment.stamp,
        number=number,
    )
    return [to_answer(reading, row["id"], moment) for row in rows]


def _own(reading: Reading, given: str) -> Registered:
    registered = get(reading, given)
    require_for(reading, registered, Right.EDIT_ALL, Right.EDIT_OWN)
    return registered


def _only(facts: Facts, fact: str) -> Facts:
    """Of all facts only one."""
    answered = {fact: facts.answered[fact]} if fact in facts.answered else {}
    return Facts(answered, facts.unknown & {fact})


def _ask(row: Mapping[str, Any]) -> Ask:
    return Ask(**{**row, "state": State(row["state"])})
