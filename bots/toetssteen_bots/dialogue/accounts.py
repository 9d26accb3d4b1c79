"""Accounts of chat products, and the people in the registry that they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from toetssteen.intake.questionnaire import Language
from toetssteen.registry import people
from toetssteen.registry.errors import NotFound, Refused
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.people import Person
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Store, Work
from toetssteen_bots.dialogue.rooms import Speaker
from toetssteen_bots.dialogue.telling import language_of

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody as a chat product knows them: its name, the workspace, and the id there."""

    product: str
    workspace: str
    id: str

    def as_parameters(self) -> dict[str, str]:
        """The account as queries name it."""
        return {"product": self.product, "workspace": self.workspace, "account": self.id}


@dataclass(frozen=True, slots=True)
class Profile:
    """What a product says of an account. `mail`: only an address that it has verified."""

    mail: str | None
    locale: str = ""
    name: str = ""


def speaker(reading: Reading, account: Account) -> Speaker | None:
    """Whom an account belongs to; None where nobody knows."""
    row = reading.row("chat_account", **account.as_parameters())
    if row is None:
        return None
    return Speaker(row["person_id"], language_of(row["language"], row["locale"]))


def known_by_mail(store: Store, account: Account, profile: Profile, moment: Moment) -> bool:
    """Link an account to who has its verified address in the registry; False where nobody has.

    Where the settings let in who is new with such an address, they are added first.
    """
    if profile.mail is None:
        return False
    person = _by_mail(store, profile, moment)
    if person is None:
        return False
    actor = Actor.person(person.id, Source.CHAT)
    return link_by_mail(store, account, profile, person.id, moment, actor)


def link_by_mail(  # noqa: PLR0913, PLR0917 - whose, what is said of it, and by whom
    store: Store, account: Account, profile: Profile, person_id: str, moment: Moment, actor: Actor
) -> bool:
    """Link an account to somebody whose address it has; False where it is not theirs.

    Whose it is already, it stays. Raises NotFound.
    """
    with store.transaction(actor, moment) as work:
        person = people.get(work, person_id)
        # By id one would be found too: what a product calls an address must be one.
        if person.erased_at or not profile.mail or person.email != profile.mail.lower():
            return False
        added = work.change(
            "add_chat_account",
            **account.as_parameters(),
            person_id=person.id,
            locale=profile.locale,
            at=moment.stamp,
            by=work.actor.code,
        )
        if added:
            _record(work, account, person.subject, "mail")
    return True


def _by_mail(store: Store, profile: Profile, moment: Moment) -> Person | None:
    mail = profile.mail or ""
    try:
        with store.reading(Actor.operator()) as reading:
            if reading.newcomer_role(mail) is None:
                return people.get(reading, mail)
    except NotFound:
        return None
    with store.transaction(Actor.program("chat"), moment) as work:
        return people.introduce(work, profile.name, mail)


def unknown_to(reading: Reading, product: str, moment: Moment) -> dict[str, str]:
    """Who has something due and no account of a product, by id, with their address."""
    rows = reading.rows("people_without_account", product=product, now=moment.stamp)
    return {row["id"]: row["email"] for row in rows}


def link(work: Work, account: Account, person_id: str) -> None:
    """Say whom an account belongs to. Raises NotAllowed, NotFound, Refused."""
    work.require(Right.MANAGE_PEOPLE)
    person = people.get(work, person_id)
    if person.erased_at:
        raise NotFound("person_not_found", given=person_id[:60])
    if not all(0 < len(part) <= _LONGEST for part in account.as_parameters().values()):
        raise Refused("account_invalid")
    work.change(
        "link_chat_account",
        **account.as_parameters(),
        person_id=person.id,
        at=work.moment.stamp,
        by=work.actor.code,
    )
    _record(work, account, person.subject, "link")


def choose_language(work: Work, account: Account, language: Language) -> None:
    """Note in which language somebody wants to be spoken to."""
    work.change("choose_chat_language", **account.as_parameters(), language=language.value)


def _record(work: Work, account: Account, subject: str, how: str) -> None:
    details = {"product": account.product, "how": how}
    work.record("chat.linked", subject, details, account.as_parameters())
