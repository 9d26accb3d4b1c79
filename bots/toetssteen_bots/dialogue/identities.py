"""With which account of a chat product somebody did something at the board."""

from __future__ import annotations

from toetssteen.registry.permissions import Right
from toetssteen.registry.queries import Row
from toetssteen.registry.store import Reading, Work
from toetssteen_bots.dialogue.accounts import Account


def note(work: Work, account: Account, subject: str, round_id: str) -> None:
    """Keep the account beside the person, with what they made: "vote:<id>", "message:<id>".

    The ledger holds a digest of it, with a key that is erased with the person's data.
    """
    person = work.actor.person_id
    if person is None:
        raise TypeError(work.actor)
    added = work.change(
        "add_chat_decision",
        **account.as_parameters(),
        subject=subject,
        round_id=round_id,
        person_id=person,
        at=work.moment.stamp,
    )
    if added:
        details = {"product": account.product, "subject": subject}
        work.record("chat.acted", f"person:{person}", details, account.as_parameters())


def of_round(reading: Reading, round_id: str) -> list[Row]:
    """The accounts with which people acted in a round; only for who manages people."""
    if not reading.permits(Right.MANAGE_PEOPLE):
        return []
    return reading.rows("chat_decisions_of_round", round_id=round_id)
