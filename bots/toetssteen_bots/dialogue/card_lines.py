"""What changed about a round, as it is told in the thread of its card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toetssteen.board.votes import Vote
from toetssteen_bots.dialogue.cards import RoundCard, choice_text, progress
from toetssteen_bots.dialogue.cases import Shown
from toetssteen_bots.dialogue.screens import Message, Paragraph

_CAST, _TAKEN_BACK = "vote.cast", "vote.withdrawn"
_VOTES = {_CAST, _TAKEN_BACK}
_ENTRIES = {
    "round.question_asked": "card.line.question",
    "round.question_answered": "card.line.answer",
}
_ESCALATED, _OPENED = "round.escalated", "round.opened"
_ENDS = frozenset(
    f"round.{state}"
    for state in ("approved", "refused", "withdrawn", "superseded", "closed", "expired")
)
# The entries of the ledger that are told.
_TOLD = _ENDS | _VOTES | _ENTRIES.keys() | {_ESCALATED, _OPENED}
_TO_DEPUTIES = 1


def is_told(kind: str, details: Mapping[str, Any]) -> bool:
    """Whether a change is told in the thread; the first round is the card itself."""
    return kind in _TOLD and (kind != _OPENED or details["ordinal"] > 1)


def line(kind: str, details: Mapping[str, Any], at: str, shown: Shown) -> Message:
    """A change in one sentence."""
    text = _text(kind, details, at, shown)
    return Message(text, (Paragraph(text),))


def _text(kind: str, details: Mapping[str, Any], at: str, shown: Shown) -> str:
    if kind in _VOTES:
        cast = kind == _CAST
        vote = _cast(shown, details["vote"]) if cast else _taken_back(shown, details, at)
        return _vote("card.line.vote" if cast else "card.line.vote_withdrawn", vote, shown)
    say, deadline = shown.telling.say, shown.telling.deadline(shown.round.deadline_at)
    if kind in _ENTRIES:
        return say(_ENTRIES[kind], who=_author(shown, details["message"]))
    if kind == _ESCALATED:
        deputies = details["step"] == _TO_DEPUTIES
        key = "card.line.escalated" if deputies else "card.line.escalated_above"
        return say(key, time=deadline)
    if kind == _OPENED:
        return say("card.line.opened", number=details["ordinal"], time=deadline)
    return RoundCard(shown).state


def _vote(key: str, vote: Vote, shown: Shown) -> str:
    return shown.telling.say(
        key,
        who=shown.who(vote.person_id),
        role=shown.telling.words.short_role(vote.role),
        choice=choice_text(vote, shown),
        progress=progress(shown),
    )


def _cast(shown: Shown, id_: str) -> Vote:
    return next(vote for vote in shown.case.votes if vote.id == id_)


def _taken_back(shown: Shown, details: Mapping[str, Any], at: str) -> Vote:
    votes = [vote for vote in shown.case.votes if vote.role == details["role"]]
    return next(vote for vote in votes if vote.withdrawn_at == at)


def _author(shown: Shown, message_id: str) -> str:
    entries = [entry for entry in shown.case.questions if entry.id == message_id]
    return shown.who(entries[0].person_id) if entries else shown.telling.say("card.somebody")
