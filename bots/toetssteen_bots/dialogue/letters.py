"""What is told to somebody of their own accord: a message of the outbox, as a letter to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.board.outbox import Kind, Waiting
from toetssteen.registry.errors import RegistryError
from toetssteen.registry.permissions import Right
from toetssteen_bots.dialogue import letters_asking, letters_board, letters_handing, letters_review
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.cards import short
from toetssteen_bots.dialogue.letter import Letter, Writer
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Entry,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
)

_MOST_SHOWN = 10
_LONGEST = 120
# Sorts after all times.
_LAST = "~"

_LETTERS: Mapping[Kind, Callable[[Writer, Waiting], Letter | None]] = {
    Kind.VOTE_ASKED: letters_board.vote_asked,
    Kind.REMINDER: letters_board.reminder,
    Kind.DEPUTY_ASKED: letters_board.deputy_asked,
    Kind.ESCALATED: letters_board.escalated,
    Kind.QUESTION: letters_board.question,
    Kind.ANSWER: letters_board.answer,
    Kind.DECIDED: letters_board.decided,
    Kind.CLOSED: letters_board.closed,
    Kind.EXPIRED: letters_board.expired,
    Kind.OVERDUE: letters_board.overdue,
    Kind.EVIDENCE_ENDS: letters_board.evidence_ends,
    Kind.EXEMPTION_ENDS: letters_board.exemption_ends,
    Kind.INCIDENT: letters_board.incident,
    Kind.DUTY: letters_board.duty,
    Kind.WEEK: letters_review.week,
    Kind.CHANGED: letters_review.changed,
    Kind.DIGEST: letters_review.digest,
    Kind.CONFIRMATION: letters_review.confirmation,
    Kind.SUPPLIER_CHANGED: letters_asking.supplier_changed,
    Kind.ASKED: letters_asking.asked,
    Kind.ASK_ANSWERED: letters_asking.answered,
    Kind.OFFERED: letters_handing.offered,
    Kind.OFFER_ANSWERED: letters_handing.answered,
    Kind.HANDED_OVER: letters_handing.handed_over,
    Kind.UNCONFIRMED: letters_handing.unconfirmed,
    Kind.TASK_FAILS: letters_handing.task_fails,
}


def letter(writer: Writer, waiting: Waiting) -> Letter | None:
    """What a message says to who gets it; None where it is not true any more.

    Where they may not see what it is about, it says so and nothing more. Raises KeyError.
    """
    return _LETTERS[Kind(waiting.kind)](writer, waiting)


@dataclass(frozen=True, slots=True)
class Written:
    """A message to be sent, with what it tells of, and what is not true any more.

    `message`: None where nothing of it is. `broken`: what cannot be written, with what went wrong.
    """

    message: Message | None
    told: tuple[Waiting, ...]
    moot: tuple[Waiting, ...]
    broken: tuple[tuple[Waiting, Exception], ...] = ()


def written(writer: Writer, waiting: Sequence[Waiting]) -> Written:
    """What messages say to who gets them: alone, or together with the most pressing in front.

    Raises RegistryError.
    """
    found: list[tuple[Waiting, Letter]] = []
    moot: list[Waiting] = []
    broken: list[tuple[Waiting, Exception]] = []
    for one in waiting:
        try:
            says = letter(writer, one)
        except RegistryError:
            raise
        except Exception as error:  # noqa: BLE001 - one that is wrong does not stop the others
            broken.append((one, error))
            continue
        if says:
            found.append((one, says))
        else:
            moot.append(one)
    letters = [says for _, says in found]
    message = None
    if letters:
        message = letters[0].message() if len(letters) == 1 else together(writer, letters)
    return Written(message, tuple(one for one, _ in found), tuple(moot), tuple(broken))


def together(writer: Writer, letters: Sequence[Letter]) -> Message:
    """One message for many: how many of what, the most pressing, and a way to all of them."""
    say = writer.telling.say
    title = say("letters.together.title", number=len(letters))
    numbers = Counter(says.title for says in letters)
    counts = [
        say("letters.together.count", what=what, number=number)
        for what, number in numbers.most_common(_MOST_SHOWN)
    ]
    groups = _grouped(sorted(letters, key=lambda says: says.due or _LAST))
    shown = groups[:_MOST_SHOWN]
    parts: list[Part] = [Heading(title), Paragraph("\n".join(counts))]
    most = _MOST_SHOWN // len(shown)
    parts += [_entry(writer, group, most) for group in shown]
    briefs = [_brief(writer, group, most) for group in shown]
    if (rest := sum(map(len, groups[_MOST_SHOWN:]))) > 0:
        more = writer.telling.count("letters.together.more", rest)
        parts.append(Note(more))
        briefs.append(more)
    decides = writer.reading.permits(Right.DECIDE)
    look = writer.button(("queue", "status") if decides else ("status",), {})
    settings = Button(say("letters.buttons.preferences"), Act(Name.PREFERENCES))
    parts.append(Buttons((*look, settings)))
    return Message("\n".join([title, *counts, *briefs]), tuple(parts))


def _grouped(letters: Iterable[Letter]) -> list[list[Letter]]:
    """What says the same of the same plan, together; in the order of the first of each."""
    groups: dict[tuple[str, str], list[Letter]] = {}
    for says in letters:
        groups.setdefault((says.title, says.about), []).append(says)
    return list(groups.values())


def _entry(writer: Writer, group: Sequence[Letter], most: int) -> Part:
    lead, first = _lead(writer, group), group[0]
    lines = first.lines[:1] if len(group) == 1 else _named(writer, group, most)
    text = "\n".join(filter(None, [first.about, *lines]))
    buttons = first.buttons
    if len(group) > 1 and buttons and buttons[0].act.name is Name.OBLIGATION:
        # One of many is not all of them.
        buttons = writer.button(("obligations",), {"number": buttons[0].act.about["number"]})
    return Entry(lead, text, buttons[0]) if buttons else Paragraph(text, lead)


def _brief(writer: Writer, group: Sequence[Letter], most: int) -> str:
    """What it comes to, on one line: what, how often, about which plan, and what of it."""
    lead, about = _lead(writer, group), group[0].about
    said = f"{lead}: {about}" if about else lead
    named = "; ".join(_named(writer, group, most))
    return f"{said.rstrip('.')}. {named}" if named else said


def _lead(writer: Writer, group: Sequence[Letter]) -> str:
    what, number = group[0].title, len(group)
    return what if number == 1 else writer.say("together.times", what=what, number=number)


def _named(writer: Writer, group: Sequence[Letter], most: int) -> list[str]:
    """What matters most of each; the first of them, and how many there are besides."""
    firsts = [says.lines[0].partition("\n")[0] for says in group if says.lines]
    lines = list(dict.fromkeys(short(line, _LONGEST) for line in firsts))
    named = lines[:most]
    if (rest := len(lines) - len(named)) > 0:
        named.append(writer.say("together.others", number=rest))
    return named
