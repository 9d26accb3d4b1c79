"""Letters of questions to colleagues, and of what suppliers changed."""

from __future__ import annotations

from toetssteen.board.outbox import Waiting
from toetssteen.registry import asks, people
from toetssteen.registry.errors import NotFound, Refused
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.letter import Letter, Writer
from toetssteen_bots.dialogue.screens import Button, Tone


def asked(writer: Writer, waiting: Waiting) -> Letter | None:
    """A question of a colleague; nothing where it was answered, taken back or ended since."""
    say, words = writer.telling.say, writer.telling.words
    try:
        found = asks.to_answer(writer.reading, waiting.parameters["ask"], writer.moment)
    except (NotFound, Refused):
        return None
    if found.ask.fact not in words.questionnaire.questions:
        return None
    name = people.get(writer.reading, found.ask.asker_id).name or ""
    lines = [say("asking.letter.question", question=words.question(found.ask.fact))]
    if found.ask.note:
        lines.append(found.ask.note)
    button = Button(say("asking.reply"), Act(Name.REPLY, {"ask": found.ask.id}), Tone.GOOD)
    title = say("asking.letter.asked", name=name)
    return Letter(title, f"{found.number} {found.title}", tuple(lines), (button,))


def answered(writer: Writer, waiting: Waiting) -> Letter | None:
    """That a colleague answered; the answer itself only for who may still see the plan."""
    say, words, fact = writer.telling.say, writer.telling.words, waiting.parameters["fact"]
    plan = writer.plan(waiting.parameters["initiative"])
    try:
        found = asks.made(writer.reading, waiting.parameters["ask"])
    except NotFound:
        return None
    name = people.get(writer.reading, found.colleague_id).name or ""
    title = say("asking.letter.answered", name=name)
    if plan is None or fact not in words.questionnaire.questions:
        return Letter(title, writer.say("unseen"))
    answer = words.answer(fact, plan.facts.answered.get(fact))
    if fact in plan.facts.unknown:
        answer = say("form.unknown")
    line = say("asking.letter.answer", question=words.name(fact), answer=answer)
    buttons = writer.button(("continue",), {"number": plan.number})
    return Letter(title, writer.about(plan.number, plan.title), (line,), buttons)


def supplier_changed(writer: Writer, waiting: Waiting) -> Letter | None:
    """That a supplier changed something of what a plan uses."""
    say = writer.telling.say
    plan = writer.plan(waiting.subject.partition(":")[2])
    title = say("asking.letter.supplier")
    if plan is None:
        return Letter(title, writer.say("unseen"))
    line = say("asking.letter.supplier_text")
    buttons = writer.button(("confirm", "verdict"), {"number": plan.number})
    return Letter(title, writer.about(plan.number, plan.title), (line,), buttons)
