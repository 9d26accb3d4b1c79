"""Letters of initiatives that change hands, and of what nobody does in time."""

from __future__ import annotations

from toetssteen.board import tasks
from toetssteen.board.outbox import Waiting
from toetssteen.registry import offers
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.letter import Letter, Writer
from toetssteen_bots.dialogue.screens import Button, Tone


def offered(writer: Writer, waiting: Waiting) -> Letter | None:
    """That somebody is asked to take a plan over; nothing where that was answered or taken back."""
    say = writer.telling.say
    plan = writer.plan(waiting.parameters["initiative"])
    offer = None if plan is None else offers.of_initiative(writer.reading, plan.id)
    if plan is None or offer is None or offer.to_id != writer.person_id:
        return None
    number = {"number": plan.number}
    buttons = (
        Button(say("handing.accept"), Act(Name.TAKE_OVER, number), Tone.GOOD),
        Button(say("handing.decline"), Act(Name.LEAVE_IT, number)),
    )
    lines = (say("handing.offered.text"), say("handing.no_vote"))
    return Letter(say("handing.offered.title"), f"{plan.number} {plan.title}", lines, buttons)


def answered(writer: Writer, waiting: Waiting) -> Letter:
    """Whether an offer was accepted."""
    how = "accepted" if waiting.parameters["accepted"] else "declined"
    return _about(writer, waiting, f"answered.{how}", waiting.parameters["number"])


def handed_over(writer: Writer, waiting: Waiting) -> Letter:
    """That somebody who manages gave a plan to another owner."""
    plan = writer.plan(waiting.parameters["initiative"])
    mine = plan is not None and plan.owner_id == writer.person_id
    key = "handed_over.to_you" if mine else "handed_over.to_another"
    return _about(writer, waiting, key, waiting.parameters["number"])


def unconfirmed(writer: Writer, waiting: Waiting) -> Letter:
    """That an owner does not say whether what is known of a plan still holds."""
    return _about(writer, waiting, "unconfirmed", writer.say("unseen"))


def task_fails(writer: Writer, waiting: Waiting) -> Letter | None:
    """That something which is due cannot be done; nothing once it was."""
    say = writer.telling.say
    failing = {row["subject"] for row in tasks.failing(writer.reading)}
    if waiting.subject not in failing:
        return None
    attempts = writer.telling.count("handing.task_fails.attempts", waiting.parameters["attempts"])
    return Letter(say("handing.task_fails.title"), say("handing.task_fails.text"), (attempts,))


def _about(writer: Writer, waiting: Waiting, key: str, unseen: str) -> Letter:
    """A letter about a plan; `unseen`: what it is about to who may not see the plan any more.

    Who owned it knew its number, and reads no more of it; others read not even that.
    """
    say = writer.telling.say
    plan = writer.plan(waiting.parameters["initiative"])
    title = say(f"handing.{key}.title")
    if plan is None:
        return Letter(title, unseen, (say(f"handing.{key}.text"),))
    buttons = writer.button(("verdict",), {"number": plan.number})
    text = (say(f"handing.{key}.text"),)
    return Letter(title, writer.about(plan.number, plan.title), text, buttons)
