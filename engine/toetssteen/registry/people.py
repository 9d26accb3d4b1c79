"""People: their roles, their level in the pyramid and their knowledge passport."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from toetssteen.registry import offers
from toetssteen.registry.errors import NotFound, Refused
from toetssteen.registry.moments import OPERATOR
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import NAME_LIMIT, checked, line, order_of

KNOWLEDGE = ("basic", "advanced", "expert")
LEVELS = range(1, 6)
_EMAIL_LIMIT = 254


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the registry; name and address are None once they were erased.

    `level`: 1 (technical) up to 5 (political) in the pyramid of responsibility.
    """

    id: str
    name: str | None
    email: str | None
    level: int
    added_at: str
    erased_at: str | None
    roles: tuple[str, ...]

    @property
    def subject(self) -> str:
        """How an event names somebody; the ledger holds a digest of it."""
        return f"person:{self.id}"


@dataclass(frozen=True, slots=True)
class Passport:
    """What somebody has shown to know: basic, advanced or expert, from one date to another."""

    id: str
    person_id: str
    level: str
    obtained_on: str
    expires_on: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to be added."""

    name: str
    roles: Collection[str]
    email: str | None = None
    level: int = 1


def add(work: Work, new: NewPerson, known_roles: Collection[str]) -> Person:
    """Add somebody. The first one is added by who runs the machine, and must manage people.

    Raises NotAllowed, TextRefused, Refused.
    """
    _check_manager(work, new.roles)
    name = line("person.name", new.name, NAME_LIMIT)
    address = checked("person.email", new.email, _EMAIL_LIMIT).lower() if new.email else None
    if new.level not in LEVELS:
        raise Refused("level_unknown", given=new.level)
    _check_roles(new.roles, known_roles)
    if address and work.row("person_by_email", email=address):
        raise Refused("email_taken")
    return _added(work, NewPerson(name, new.roles, address, new.level))


def introduce(work: Work, name: str, email: str) -> Person | None:
    """Add who is new and has a verified address that the settings let in; None where they do not.

    A name that says nothing, or cannot be kept, keeps nobody out: the address stands in for it.
    Raises TextRefused.
    """
    role, address = work.newcomer_role(email), email.lower()
    if role is None:
        return None
    # Two at once would both find nobody.
    work.alone()
    if not work.value("number_of_people"):
        # Who runs the machine adds the first one.
        return None
    if row := work.row("person_by_email", email=address):
        return _person(work, row)
    mail = checked("person.email", address, _EMAIL_LIMIT)
    person = _added(work, NewPerson(_called(name, mail), [role], mail))
    work.record("person.introduced", person.subject, {"role": role})
    return person


def get(reading: Reading, given: str) -> Person:
    """Somebody by id or address. Raises NotFound."""
    row = reading.row("person", id=given) or reading.row("person_by_email", email=given.lower())
    if row is None:
        raise NotFound("person_not_found", given=given[:60])
    return _person(reading, row)


def everybody(reading: Reading) -> list[Person]:
    """All people whose data were not erased, by name. Raises NotAllowed."""
    reading.require(Right.MANAGE_PEOPLE, Right.SEE_ALL)
    return sorted((_person(reading, row) for row in reading.rows("people")), key=_by_name)


def names(reading: Reading) -> dict[str, str]:
    """The names of people by id, so that one sees who did something."""
    return {row["id"]: row["name"] for row in reading.rows("people")}


def with_role(reading: Reading, role: str) -> list[Person]:
    """Who has a role, by name."""
    found = (_person(reading, row) for row in reading.rows("people_with_role", role=role))
    return sorted(found, key=_by_name)


def give_role(work: Work, id_: str, role: str, known_roles: Collection[str]) -> Person:
    """Give somebody a role. Raises NotAllowed, NotFound, Refused."""
    work.require(Right.MANAGE_PEOPLE)
    person = _present(work, id_)
    _check_roles([role], known_roles)
    if work.change("give_role", person_id=person.id, role=role, at=work.moment.stamp):
        work.record("person.role_given", person.subject, {"role": role})
    return get(work, person.id)


def take_role(work: Work, id_: str, role: str) -> Person:
    """Take a role away; somebody must be left who manages people.

    Raises NotAllowed, NotFound, Refused.
    """
    work.require(Right.MANAGE_PEOPLE)
    person = _present(work, id_)
    if not work.change("take_role", person_id=person.id, role=role):
        raise NotFound("role_not_held", role=role)
    work.record("person.role_taken", person.subject, {"role": role})
    _check_somebody_manages(work)
    return get(work, person.id)


def set_level(work: Work, id_: str, level: int) -> Person:
    """Put somebody on another level of the pyramid. Raises NotAllowed, NotFound, Refused."""
    work.require(Right.MANAGE_PEOPLE)
    person = _present(work, id_)
    if level not in LEVELS:
        raise Refused("level_unknown", given=level)
    work.change("set_level", id=person.id, level=level)
    work.record("person.level_set", person.subject, {"level": level})
    return get(work, person.id)


def add_passport(work: Work, id_: str, level: str, obtained_on: date, expires_on: date) -> Passport:
    """Note what somebody has shown to know. Raises NotAllowed, NotFound, Refused."""
    work.require(Right.MANAGE_PEOPLE)
    person = _present(work, id_)
    if level not in KNOWLEDGE:
        raise Refused("knowledge_unknown", given=level, expected=", ".join(KNOWLEDGE))
    if expires_on <= obtained_on:
        raise Refused("passport_ends_first")
    passport = Passport(
        work.moment.new_id(), person.id, level, obtained_on.isoformat(), expires_on.isoformat()
    )
    work.change(
        "add_passport",
        id=passport.id,
        person_id=person.id,
        level=level,
        obtained_on=passport.obtained_on,
        expires_on=passport.expires_on,
    )
    content = {"obtained_on": passport.obtained_on, "expires_on": passport.expires_on}
    work.record("person.passport_added", person.subject, {"level": level}, content)
    return passport


def passports(reading: Reading, id_: str) -> list[Passport]:
    """The passports of somebody, the last to expire first. Raises NotAllowed, NotFound.

    Everybody may know it of themselves, others who see all or manage people.
    """
    found = get(reading, id_).id
    if reading.actor.person_id != found:
        reading.require(Right.MANAGE_PEOPLE, Right.SEE_ALL)
    rows = reading.rows("passports_of_person", person_id=found)
    return [Passport(**row) for row in rows]


def knowledge_on(reading: Reading, id_: str, day: date) -> str | None:
    """The highest level that somebody holds on a date, or None. Raises as `passports` does."""
    held = [
        passport.level
        for passport in passports(reading, id_)
        if passport.obtained_on <= day.isoformat() <= passport.expires_on
    ]
    return max(held, key=KNOWLEDGE.index, default=None)


def erase(work: Work, id_: str) -> None:
    """Erase somebody's data, and the key with which the ledger could still be read as theirs.

    Raises NotAllowed, NotFound, Refused.
    """
    work.require(Right.ERASE_PERSON)
    person = _present(work, id_)
    work.record("person.erased", person.subject)
    work.change("erase_passports", person_id=person.id)
    work.change("take_all_roles", person_id=person.id)
    for query in (
        "forget_chat_inbound",
        "forget_chat_drafts",
        "forget_chat_decisions",
        "forget_chat_steps",
        "forget_chat_accounts",
        "forget_chat_preferences",
        "forget_typed_evidence",
        "forget_evidence_texts",
    ):
        work.change(query, person_id=person.id)
    work.change("forget_asks", person_id=person.id, at=work.moment.stamp)
    offers.lapse_to(work, person.id)
    work.change("erase_person", id=person.id, at=work.moment.stamp)
    work.forget_key(person.subject)
    _check_somebody_manages(work)


def _called(name: str, mail: str) -> str:
    """What to call somebody whose name came from elsewhere: who brings it cannot mend it here."""
    readable = "".join(sign if sign.isprintable() else " " for sign in name[:NAME_LIMIT])
    return " ".join(readable.split()) or mail[:NAME_LIMIT]


def _added(work: Work, new: NewPerson) -> Person:
    id_ = work.moment.new_id()
    work.change(
        "add_person", id=id_, name=new.name, email=new.email, level=new.level, at=work.moment.stamp
    )
    for role in sorted(set(new.roles)):
        work.change("give_role", person_id=id_, role=role, at=work.moment.stamp)
    person = get(work, id_)
    work.record(
        "person.added",
        person.subject,
        {"roles": list(person.roles), "level": person.level},
        {"name": new.name, "email": new.email},
    )
    return person


def _check_manager(work: Work, roles: Collection[str]) -> None:
    if work.actor.code != OPERATOR:
        work.require(Right.MANAGE_PEOPLE)
        return
    work.alone()
    if work.value("number_of_people"):
        work.require(Right.MANAGE_PEOPLE)
    if Right.MANAGE_PEOPLE not in work.rights_of(roles):
        raise Refused("first_person_must_manage")


def _check_somebody_manages(work: Work) -> None:
    work.alone()
    roles = work.roles_with(Right.MANAGE_PEOPLE)
    if not any(work.value("number_with_role", role=role) for role in sorted(roles)):
        raise Refused("last_manager")


def _check_roles(roles: Collection[str], known: Collection[str]) -> None:
    for role in roles:
        if role not in known:
            raise Refused("role_unknown", given=role, expected=", ".join(known))


def _present(reading: Reading, given: str) -> Person:
    person = get(reading, given)
    if person.erased_at:
        raise NotFound("person_not_found", given=given[:60])
    return person


def _by_name(person: Person) -> tuple[tuple[str, str], str]:
    return order_of(person.name or ""), person.id


def _person(reading: Reading, row: Mapping[str, Any]) -> Person:
    roles = reading.rows("roles_of_person", person_id=row["id"])
    return Person(**row, roles=tuple(found["role"] for found in roles))
