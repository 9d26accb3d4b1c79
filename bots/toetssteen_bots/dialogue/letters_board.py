"""Letters of the board: decisions, questions, obligations, exemptions and incidents."""

from __future__ import annotations

from toetssteen.board import evidence, exemptions, incidents, obligations
from toetssteen.board.exemptions import Standing
from toetssteen.board.obligations import Kind as From
from toetssteen.board.obligations import Obligation
from toetssteen.board.outbox import Waiting
from toetssteen.board.queue import Case
from toetssteen.board.rounds import State
from toetssteen.registry.errors import NotFound
from toetssteen.wording.words import sentence_case
from toetssteen_bots.dialogue.letter import Letter, Writer
from toetssteen_bots.dialogue.screens import Button

# What a button does: the first that can be done in a chat.
_DECIDE = ("case", "verdict")
_VERDICT = ("verdict",)
_OBLIGATION = ("obligation", "verdict")
_INCIDENT = ("obligations", "verdict")


def vote_asked(writer: Writer, waiting: Waiting) -> Letter | None:
    """That somebody's decision is asked, while it is."""
    in_place = waiting.parameters["in_place_of_other"]
    first = "vote_asked.in_place" if in_place else "vote_asked.own"
    return _asked(writer, waiting, "vote_asked.title", first)


def reminder(writer: Writer, waiting: Waiting) -> Letter | None:
    """That somebody has not decided yet."""
    return _asked(writer, waiting, "reminder.title", "reminder.first")


def deputy_asked(writer: Writer, waiting: Waiting) -> Letter | None:
    """That others are asked besides, since the time is over."""
    in_place = waiting.parameters["in_place_of_other"]
    first = "deputy_asked.in_place" if in_place else "deputy_asked.own"
    return _asked(writer, waiting, "deputy_asked.title", first)


def escalated(writer: Writer, waiting: Waiting) -> Letter | None:
    """That a group below did not decide in time; while it has not."""
    row = writer.reading.row("round", id=_id(waiting))
    if row is None or row["state"] != State.OPEN or writer.is_past(row["deadline_at"]):
        return None
    case, words = writer.case(_id(waiting)), writer.telling.words
    roles = words.listed(words.role(role) for role in waiting.parameters["undecided"])
    lines = (
        writer.say("escalated.who", roles=roles),
        writer.say("escalated.until", date=writer.until(row["deadline_at"])),
    )
    title, due = writer.say("escalated.title"), row["deadline_at"]
    return Letter(title, _of(writer, case), lines, _lead(writer, case, _DECIDE), due)


def question(writer: Writer, waiting: Waiting) -> Letter | None:
    """What a decider asks of the owner, until it is answered."""
    case = writer.case(_id(waiting))
    if case is None:
        return Letter(writer.say("question.title"), writer.say("unseen"))
    asked = [one for one in case.questions if one.id == waiting.parameters["message"]]
    answered = {one.question_id for one in case.questions}
    if case.round.state is not State.OPEN or not asked or asked[0].id in answered:
        return None
    lines = (f"“{asked[0].body}”", writer.say("question.answer"))
    buttons = writer.button(("answer_question",), _about(case) | {"question": asked[0].id})
    buttons += _lead(writer, case, _DECIDE)
    return Letter(
        writer.say("question.title"), _of(writer, case), lines, buttons, case.round.deadline_at
    )


def answer(writer: Writer, waiting: Waiting) -> Letter | None:
    """What was answered to who asked, while it can still weigh."""
    case = writer.case(_id(waiting))
    if case is None:
        return Letter(writer.say("answer.title"), writer.say("unseen"))
    given = [one.body for one in case.questions if one.id == waiting.parameters["message"]]
    if case.round.state is not State.OPEN or not given:
        return None
    lines = (f"“{given[0]}”",)
    buttons = _lead(writer, case, _DECIDE)
    return Letter(writer.say("answer.title"), _of(writer, case), lines, buttons)


def decided(writer: Writer, waiting: Waiting) -> Letter | None:
    """What was decided on somebody's plan."""
    case, state = writer.case(_id(waiting)), str(waiting.parameters["state"])
    lines = [writer.say(f"decided.{state}.text")]
    if state == State.APPROVED.value and case and case.conditions:
        lines.append(writer.telling.count("letters.decided.conditions", len(case.conditions)))
    title = writer.say(f"decided.{state}.title")
    return Letter(title, _of(writer, case), tuple(lines), _lead(writer, case, _VERDICT))


def closed(writer: Writer, waiting: Waiting) -> Letter | None:
    """That the chair ended it without a decision."""
    return _undecided(writer, waiting, "closed")


def expired(writer: Writer, waiting: Waiting) -> Letter | None:
    """That nobody decided in time; the owner hears it, and who chairs."""
    kind = "expired" if "state" in waiting.parameters else "expired_for_chair"
    return _undecided(writer, waiting, kind)


def overdue(writer: Writer, waiting: Waiting) -> Letter | None:
    """That something was not done in time; while it has not been, and no exemption holds."""
    found = _obligation(writer, _id(waiting))
    if found is None:
        return Letter(writer.say("overdue.title"), writer.say("unseen"))
    if not found.is_open or _is_exempt(writer, found):
        return None
    lines = [
        _what(writer, found),
        writer.say("overdue.due", date=writer.until(str(waiting.parameters["due"]))),
    ]
    if int(waiting.parameters["step"]) > 1:
        lines.append(writer.say("overdue.again"))
    return _of_obligation(writer, found, writer.say("overdue.title"), lines)


def evidence_ends(writer: Writer, waiting: Waiting) -> Letter | None:
    """That a document does not count any more; until there is another one."""
    found = _obligation(writer, _id(waiting))
    if found is None:
        return Letter(writer.say("evidence_ends.title"), writer.say("unseen"))
    delivered = evidence.of_obligation(writer.reading, found.id)
    if not evidence.lacking(found, delivered, writer.moment.day):
        return None
    known = writer.telling.words.questionnaire.questions
    facts = [fact for fact in waiting.parameters["facts"] if fact in known]
    lines = [_what(writer, found)]
    if facts:
        names = writer.telling.words.listed(map(writer.telling.words.name, facts))
        lines.append(writer.say("evidence_ends.shows", facts=names))
    lines.append(writer.say("evidence_ends.new"))
    return _of_obligation(writer, found, writer.say("evidence_ends.title"), lines)


def exemption_ends(writer: Writer, waiting: Waiting) -> Letter | None:
    """That an exemption ends soon, or does not hold any more."""
    row = writer.reading.row("exemption", id=_id(waiting))
    if row is None or row["revoked_at"]:
        return None
    said, plan = waiting.parameters, writer.plan(str(waiting.parameters["initiative"]))
    holds = said["standing"] in {Standing.HOLDS.value, Standing.NOT_YET.value}
    if holds and str(said["expires_on"]) < writer.moment.day.isoformat():
        # That it ended is told besides.
        return None
    how = "soon" if holds else str(said["standing"])
    title = writer.say("exemption_ends.soon" if holds else "exemption_ends.ended")
    if plan is None:
        return Letter(title, writer.say("unseen"))
    date = writer.telling.words.date(str(said["expires_on"]))
    lines = (_norm(writer, str(said["norm"])), writer.say(f"exemption_ends.how.{how}", date=date))
    buttons = writer.button(("exemption", *_VERDICT), {"number": plan.number})
    return Letter(title, writer.about(plan.number, plan.title), lines, buttons)


def incident(writer: Writer, waiting: Waiting) -> Letter | None:
    """That an incident was reported about somebody's plan."""
    try:
        found = incidents.get(writer.reading, _id(waiting))
    except NotFound:
        return Letter(writer.say("incident.title"), writer.say("unseen"))
    plan = writer.plan(found.initiative_id)
    lines = [writer.say("incident.severity", severity=_severity(writer, found.severity))]
    if incidents.suspended_since(writer.reading, found.initiative_id):
        lines.append(writer.say("incident.suspended"))
    number, title = (plan.number, plan.title) if plan else (None, None)
    buttons = writer.button(_INCIDENT, {"number": number, "incident": found.id}) if number else ()
    return Letter(writer.say("incident.title"), writer.about(number, title), tuple(lines), buttons)


def duty(writer: Writer, waiting: Waiting) -> Letter | None:
    """What somebody must do after an incident, until it was done."""
    found = _obligation(writer, str(waiting.parameters["obligation"]))
    due = str(waiting.parameters["due"])
    until = writer.say(_when(writer, found, due), date=writer.until(due))
    if found is not None and not found.is_open:
        return None
    if found is None or writer.plan(found.initiative_id) is None:
        return Letter(writer.say("duty.title"), writer.say("unseen"), (until,), due=due)
    return _of_obligation(writer, found, writer.say("duty.title"), [_what(writer, found), until])


def _when(writer: Writer, found: Obligation | None, due: str) -> str:
    """What is said of the time that a duty has: for some there is none at all."""
    given = writer.rules.duties.get(found.item) if found and found.kind is From.INCIDENT else None
    if given is not None and given.at_once:
        return "duty.at_once"
    return "duty.late" if writer.is_past(due) else "duty.until"


def _asked(writer: Writer, waiting: Waiting, title: str, first: str) -> Letter | None:
    """What is asked of a decider; nothing where it is not asked any more."""
    case = writer.case(_id(waiting))
    if case is None:
        # Who cannot see it cannot decide on it either any more.
        return None
    found = case.round
    if found.state is not State.OPEN or not writer.is_elector(found):
        return None
    words = writer.telling.words
    lines = (
        writer.say(
            "asked.until",
            date=writer.until(found.deadline_at),
            left=writer.days_left(found.deadline_at),
        ),
        writer.say(first, role=words.role(str(waiting.parameters["role"]))),
        writer.say("asked.outcome", outcome=words.outcome(found.outcome)),
    )
    buttons = _lead(writer, case, _DECIDE)
    return Letter(writer.say(title), _of(writer, case), lines, buttons, found.deadline_at)


def _undecided(writer: Writer, waiting: Waiting, kind: str) -> Letter:
    """That a round ended without a decision: that approves nothing."""
    case = writer.case(_id(waiting))
    lines = (writer.say(f"{kind}.text"), writer.say("undecided"))
    buttons = _lead(writer, case, _DECIDE)
    return Letter(writer.say(f"{kind}.title"), _of(writer, case), lines, buttons)


def _of(writer: Writer, case: Case | None) -> str:
    if case is None:
        return writer.say("unseen")
    return writer.about(case.initiative["number"], case.initiative["title"])


def _about(case: Case) -> dict[str, str]:
    return {"number": case.initiative["number"], "round": case.round.id}


def _lead(writer: Writer, case: Case | None, names: tuple[str, ...]) -> tuple[Button, ...]:
    if case is None:
        return ()
    label = "" if names != _DECIDE or writer.is_elector(case.round) else "look"
    return writer.button(names, _about(case), label)


def _id(waiting: Waiting) -> str:
    return waiting.subject.partition(":")[2]


def _obligation(writer: Writer, id_: str) -> Obligation | None:
    """An obligation; None where the person may not see it."""
    try:
        return obligations.get(writer.reading, id_)
    except NotFound:
        return None


def _of_obligation(writer: Writer, found: Obligation, title: str, lines: list[str]) -> Letter:
    plan = writer.plan(found.initiative_id)
    if plan is None:
        return Letter(title, writer.say("unseen"), due=found.due_at)
    about = {"number": plan.number, "obligation": found.id}
    buttons = writer.button(_OBLIGATION, about)
    return Letter(title, writer.about(plan.number, plan.title), tuple(lines), buttons, found.due_at)


def _what(writer: Writer, found: Obligation) -> str:
    """What is to be done: a condition in the words of who made it, else as the policies say it."""
    if found.kind is From.CONDITION:
        return found.what
    if found.kind is From.INCIDENT:
        return _duty(writer, found.item)
    return _norm(writer, found.item)


def _norm(writer: Writer, id_: str) -> str:
    """What a norm is called; its code where there is no such norm any more."""
    norm = writer.rules.bundle.norms.get(id_)
    return sentence_case(writer.telling.words.text(norm.title)) if norm else id_


def _duty(writer: Writer, code: str) -> str:
    words = writer.telling.words
    entry = words.vocabulary["incidents"]["duties"].get(code)
    return words.messages.word(entry) if entry else code


def _severity(writer: Writer, code: str) -> str:
    words = writer.telling.words
    entry = words.vocabulary["incidents"]["severities"].get(code)
    return words.messages.word(entry) if entry else code


def _is_exempt(writer: Writer, found: Obligation) -> bool:
    if found.kind is not From.NORM:
        return False
    day = writer.moment.day
    return found.item in exemptions.exempt_norms(
        writer.reading, found.initiative_id, day, writer.rules
    )
