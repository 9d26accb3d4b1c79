"""Questions of deciders and the answers to them. The clock of the round goes on meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from toetssteen.board import outbox, rounds
from toetssteen.board.errors import BoardNotFound, BoardRefused
from toetssteen.board.outbox import Message
from toetssteen.board.rounds import Round
from toetssteen.registry import initiatives
from toetssteen.registry.errors import NotAllowed
from toetssteen.registry.permissions import Right
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked


@dataclass(frozen=True, slots=True)
class Entry:
    """A question, or an answer to the question `question_id`."""

    id: str
    round_id: str
    person_id: str
    question_id: str | None
    body: str
    at: str


def of_round(reading: Reading, round_id: str) -> list[Entry]:
    """All questions and answers of a round, in order."""
    return [Entry(**row) for row in reading.rows("messages_of_round", round_id=round_id)]


def ask(work: Work, round_id: str, text: str) -> Entry:
    """Ask the owner something, by who may vote; the same again, unanswered, changes nothing.

    Raises NotFound, TextRefused, Refused.
    """
    found = _open(work, round_id)
    person = work.actor.person_id
    if person is None or person not in {who.person_id for who in rounds.electors(work, found)}:
        raise BoardRefused("no_seat")
    entry = _kept(work, found, person, None, text)
    row = work.row("initiative", id=found.initiative_id)
    if row is not None:
        _tell(work, found, row["owner_id"], "board.question", entry)
    return entry


def answer(work: Work, round_id: str, question_id: str, text: str) -> Entry:
    """Answer a question, by who proposed the plan; the same again changes nothing.

    Raises NotFound, NotAllowed, TextRefused, Refused.
    """
    found = _open(work, round_id)
    registered = initiatives.get(work, found.initiative_id)
    own = {registered.owner_id, *initiatives.participants(work, registered.id)}
    person = work.actor.person_id
    if person is None:
        raise NotAllowed(Right.EDIT_OWN.value)
    work.require(Right.EDIT_ALL, *([Right.EDIT_OWN] if person in own else []))
    entries = of_round(work, round_id)
    question = next((e for e in entries if e.id == question_id and e.question_id is None), None)
    if question is None:
        raise BoardNotFound("question_not_found", given=question_id[:60])
    entry = _kept(work, found, person, question.id, text)
    _tell(work, found, question.person_id, "board.answer", entry)
    return entry


def _open(work: Work, round_id: str) -> Round:
    # First, so that two clicks at once wait for each other here.
    is_open = work.change("take_round", id=round_id) == 1
    found = rounds.get(work, round_id)
    if not is_open:
        raise BoardRefused("round_ended", state=found.state.value)
    return found


def _kept(work: Work, found: Round, person: str, question_id: str | None, text: str) -> Entry:
    body = checked("message", text, TEXT_LIMIT)
    there = of_round(work, found.id)
    answered = {entry.question_id for entry in there}
    for known in there:
        same = (known.person_id, known.question_id, known.body) == (person, question_id, body)
        if same and known.id not in answered:
            return known
    entry = Entry(work.moment.new_id(), found.id, person, question_id, body, work.moment.stamp)
    work.change(
        "add_round_message",
        id=entry.id,
        round_id=found.id,
        person_id=person,
        question_id=question_id,
        body=body,
        at=entry.at,
    )
    kind = "round.question_asked" if question_id is None else "round.question_answered"
    work.record(kind, found.subject, {"message": entry.id}, {"person": person, "text": body})
    return entry


def _tell(work: Work, found: Round, person_id: str, kind: str, entry: Entry) -> None:
    details = {"message": entry.id, "initiative": found.initiative_id}
    outbox.put(work, Message(person_id, kind, found.subject, f"{kind}:{entry.id}", details))
