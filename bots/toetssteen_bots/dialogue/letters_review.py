"""Letters of re-evaluation and of the week: what changed, what still holds, what is to be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from toetssteen.board import exemptions, obligations, queue
from toetssteen.board.obligations import Listed, Selection
from toetssteen.board.outbox import Waiting
from toetssteen.board.queue import Wanted
from toetssteen.registry import verdicts
from toetssteen.registry.initiatives import ACTIVE
from toetssteen.registry.permissions import Right
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.letter import Letter, Writer
from toetssteen_bots.dialogue.screens import Button, Entry, Note, Paragraph, Part

_MOST = 10
_FAILED = "failed"


def changed(writer: Writer, waiting: Waiting) -> Letter | None:
    """What came out differently for somebody's plans: however many, the harshest in front."""
    return _run(writer, waiting, "changed")


def digest(writer: Writer, waiting: Waiting) -> Letter | None:
    """The same for who hears of all plans."""
    return _run(writer, waiting, "digest")


def confirmation(writer: Writer, waiting: Waiting) -> Letter | None:
    """Whether what is known of a plan still holds; until its owner said so since."""
    plan = writer.plan(waiting.subject.partition(":")[2])
    if plan is None:
        return Letter(writer.say("confirmation.title"), writer.say("unseen"))
    last = writer.reading.value("last_confirmation", initiative_id=plan.id)
    is_asked = plan.state == ACTIVE and plan.owner_id == waiting.person_id
    if not is_asked or last >= waiting.not_before:
        return None
    lines = [writer.say("confirmation.text")]
    if (time := int(waiting.parameters["time"])) > 1:
        lines.append(writer.say("confirmation.again", time=time))
    buttons = writer.button(("confirm", "continue"), {"number": plan.number})
    title = writer.say("confirmation.title")
    return Letter(title, writer.about(plan.number, plan.title), tuple(lines), buttons)


def week(writer: Writer, waiting: Waiting) -> Letter | None:  # noqa: ARG001 - as all of them
    """What is before somebody this week, as it is now; nothing where there is nothing."""
    parts = [*_to_decide(writer), *_overdue(writer), *_exemptions(writer)]
    if not parts:
        return None
    buttons = writer.button(("queue", "status"), {})
    buttons += (Button(writer.say("buttons.preferences"), Act(Name.PREFERENCES)),)
    date = writer.telling.words.date(writer.moment.day.isoformat())
    title = writer.say("week.title")
    return Letter(title, writer.say("week.as_of", date=date), (), buttons, parts=tuple(parts))


def _run(writer: Writer, waiting: Waiting, key: str) -> Letter | None:
    """What a run found; where it was found out differently since, that is told besides."""
    items = [item for item in waiting.parameters["items"] if _still(writer, item)]
    if not items:
        return None
    number = int(waiting.parameters["number"])
    words = writer.telling.words
    lines = tuple(
        writer.say(
            "run.count",
            outcome=words.outcome(one["outcome"])
            if one["outcome"]
            else writer.say("run.not_judged"),
            number=one["number"],
        )
        for one in waiting.parameters["outcomes"]
    )
    shown = [part for item in items for part in _item(writer, item)][:_MOST]
    parts: list[Part] = [*shown]
    if (rest := number - len(shown)) > 0:
        parts.append(Note(writer.telling.count("letters.run.more", rest)))
    title = writer.telling.count(f"letters.{key}.title", number)
    buttons = writer.button(("status",), {})
    return Letter(title, writer.say(f"{key}.text"), lines, buttons, parts=tuple(parts))


def _still(writer: Writer, item: Mapping[str, Any]) -> bool:
    """Whether a plan still is as a run found it, where the person may see that."""
    if item["state"] == _FAILED or not item["outcome_after"]:
        return True
    plan = writer.plan(item["number"])
    kept = verdicts.current(writer.reading, plan.id) if plan else None
    return kept is None or kept.summary.outcome == item["outcome_after"]


def _item(writer: Writer, item: Mapping[str, Any]) -> Iterator[Part]:
    plan = writer.plan(item["number"])
    if plan is None:
        return
    words = writer.telling.words
    before, after = item["outcome_before"], item["outcome_after"]
    if item["state"] == _FAILED or not after:
        text = writer.say("run.failed")
    elif before and before != after:
        text = writer.say("run.moved", before=words.outcome(before), after=words.outcome(after))
    else:
        text = writer.say("run.reasons", after=words.outcome(after))
    lead = writer.about(plan.number, plan.title)
    yield from _entries(writer, [(lead, text, plan.number)])


def _entries(writer: Writer, given: Iterable[tuple[str, str, str]]) -> Iterator[Part]:
    for lead, text, number in given:
        (button,) = writer.button(("verdict",), {"number": number})
        yield Entry(lead, text, button)


def _to_decide(writer: Writer) -> Iterator[Part]:
    reading = writer.reading
    if not (reading.permits(Right.SEE_ALL) or reading.permits(Right.DECIDE)):
        return
    cases = (writer.case(row["id"]) for row in queue.listed(reading, Wanted(number=_MOST * 10)))
    mine = [case for case in cases if case and writer.is_elector(case.round)]
    if not mine:
        return
    yield Paragraph(
        writer.telling.count("letters.week.decide", len(mine)), writer.say("week.decide_lead")
    )
    for case in mine[:_MOST]:
        due = writer.say("week.by", date=writer.until(case.round.deadline_at))
        lead = writer.about(case.initiative["number"], case.initiative["title"])
        about = {"number": case.initiative["number"], "round": case.round.id}
        (button,) = writer.button(("case", "verdict"), about)
        yield Entry(lead, due, button)


def _overdue(writer: Writer) -> Iterator[Part]:
    """What is late of all that somebody sees."""
    reading = writer.reading
    if not (reading.permits(Right.SEE_ALL) or reading.permits(Right.SEE_OWN)):
        return
    found = obligations.listed(reading, Selection(overdue=True), writer.moment.at, writer.rules)
    late = [one for one in found if not one.exempt]
    if not late:
        return
    yield Paragraph(
        writer.telling.count("letters.week.overdue", len(late)), writer.say("week.overdue_lead")
    )
    yield from _plans_of(writer, late)


def _plans_of(writer: Writer, late: Iterable[Listed]) -> Iterator[Part]:
    numbers = Counter(one.obligation.initiative_id for one in late)
    for id_, number in numbers.most_common(_MOST // 2):
        if plan := writer.plan(id_):
            text = writer.telling.count("letters.week.late", number)
            yield from _entries(
                writer, [(writer.about(plan.number, plan.title), text, plan.number)]
            )


def _exemptions(writer: Writer) -> Iterator[Part]:
    """Exemptions that end soon or do not hold any more, for who sees all."""
    if not writer.reading.permits(Right.SEE_ALL):
        return
    found = exemptions.listed(writer.reading, writer.moment.day, writer.rules)
    ending = [one for one in found if one.is_finding]
    if ending:
        yield Paragraph(
            writer.telling.count("letters.week.exemptions", len(ending)),
            writer.say("week.exemptions_lead"),
        )
