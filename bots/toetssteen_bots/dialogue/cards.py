"""The card of a round: what everybody in the board's channel sees of it, and what changed on it.

It holds no answers, no description, and no reasons, questions or answers of people: who may see
those opens the case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toetssteen.board.rounds import Group, Round, State
from toetssteen.board.votes import Choice, Vote
from toetssteen.policy.catalogue import Level
from toetssteen.triage.verdict import Finding
from toetssteen.wording.sentences import Sentences, sentences
from toetssteen.wording.words import sentence_case
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.cases import Seen, Shown
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Buttons,
    Confirm,
    Divider,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Tone,
)
from toetssteen_bots.dialogue.verdicts import weightiest

_TONES = {
    State.OPEN: Tone.WARNING,
    State.APPROVED: Tone.GOOD,
    State.REFUSED: Tone.BAD,
}
_MOST_TO_DO = 5
_MOST_VOTES = 20
_MOST_CONDITIONS = 10
_MOST_EARLIER = 3
# Of each text of people or norms, so that a card stays a card.
_LONGEST, _LONGEST_CONDITION = 400, 200


def short(text: str, limit: int = _LONGEST) -> str:
    """A text on one line that fits on a card."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


@dataclass(frozen=True, slots=True)
class RoundCard:
    """The card of a round."""

    shown: Shown

    def message(self) -> Message:
        """The card, for the channel."""
        found = self.shown.case.initiative
        text = self._say(
            "card.fallback",
            number=found["number"],
            title=short(found["title"]),
            state=self.state,
        )
        return Message(text, tuple(self._parts()))

    @property
    def state(self) -> str:
        """How the round stands, in a sentence."""
        this = self.shown.round
        if this.state is State.OPEN:
            return self.progress
        return self._say(f"card.ended.{this.state}")

    @property
    def progress(self) -> str:
        """How many decided, and who is waited for: 2 van 3, wacht op FG."""
        return progress(self.shown)

    def details(self) -> Iterator[Part]:
        """What weighs, how it stands and who decided what; also for the window of the case."""
        yield from self._reasons()
        yield from self._to_do()
        yield Divider()
        yield Paragraph(self._groups(), self._say("card.standing"))
        if votes := self._votes():
            yield Paragraph(votes, self._say("card.votes"))
        if conditions := self._conditions():
            yield Paragraph(conditions, self._say("card.conditions"))

    def banner(self) -> Banner:
        """How it stands."""
        this, telling = self.shown.round, self.shown.telling
        outcome = telling.words.outcome(this.outcome)
        lead = self._say("card.outcome", outcome=outcome)
        text = self.state
        if this.state is State.OPEN:
            deadline = telling.deadline(this.deadline_at)
            text = f"{sentence_case(text)}. {self._say('card.deadline', time=deadline)}"
        elif this.ended_at:
            text = f"{text} {self._say('card.ended_at', time=telling.time(this.ended_at))}"
        return Banner(text, lead, _TONES.get(this.state, Tone.PLAIN))

    def earlier(self) -> Iterator[Part]:
        """The rounds before it, with what was decided in them."""
        lines = [self._earlier(one) for one in self.shown.case.earlier[-_MOST_EARLIER:]]
        if lines:
            yield Divider()
            yield Paragraph("\n".join(lines), self._say("card.earlier"))

    def _parts(self) -> Iterator[Part]:
        this = self.shown.round
        yield Heading(self.shown.heading)
        yield self.banner()
        yield from self.details()
        if number := len(open_questions(self.shown)):
            yield Note(self.shown.telling.count("card.questions", number))
        yield from self.earlier()
        yield Buttons(self._buttons())
        yield Note(self._say("card.round", number=this.ordinal))

    def _reasons(self) -> Iterator[Part]:
        """The reasons that weigh most, with their articles; without the answers."""
        shown, words = self.shown, self.shown.telling.words
        found = weightiest(shown.verdict)
        if found:
            yield Divider()
            yield Heading(self._say("verdict.why"))
        for finding in found:
            spoken = sentences(finding, shown.verdict, words)
            title = sentence_case(words.text(finding.norm.title))
            yield Paragraph(f"{short(spoken.ask)}\n{self._why(finding, spoken)}", short(title))

    def _why(self, finding: Finding, spoken: Sentences) -> str:
        """Why it weighs. Who has not decided yet is told by the round, which goes on."""
        if finding.norm.level is not Level.APPROVAL:
            return short(spoken.why)
        if finding.applies_from is None:
            return self._say("card.decide")
        day = self.shown.telling.words.date(finding.applies_from)
        return self._say("card.decide_since", date=day)

    def _to_do(self) -> Iterator[Part]:
        """What must change or be shown, of what is certain."""
        shown, words = self.shown, self.shown.telling.words
        certain = [
            finding
            for finding in shown.verdict.weighing
            if finding.counts == "yes" and finding.norm.level is not Level.APPROVAL
        ]
        spoken = [sentences(finding, shown.verdict, words).do for finding in certain]
        lines = list(dict.fromkeys(f"• {short(text)}" for text in spoken if text))
        if not lines:
            return
        yield Paragraph("\n".join(lines[:_MOST_TO_DO]), self._say("card.to_do"))
        if (rest := len(lines) - _MOST_TO_DO) > 0:
            yield Note(shown.telling.count("card.more", rest))

    def _groups(self) -> str:
        """How each group stands: CISO: 1 van 1 · board: 1 van 2."""
        lines = []
        for group in self.shown.round.groups:
            role = self.shown.telling.words.short_role(group.role)
            key = f"card.group.{group.outcome}" if group.outcome else "card.group.open"
            given = len(self.shown.votes_of(group))
            lines.append(self._say(key, role=role, given=given, members=group.members))
        return " · ".join(lines)

    def _votes(self) -> str:
        votes = self.shown.case.votes
        lines = [f"• {vote_text(vote, self.shown)}" for vote in votes[:_MOST_VOTES]]
        if (rest := len(votes) - _MOST_VOTES) > 0:
            lines.append(self.shown.telling.count("card.more", rest))
        return "\n".join(lines)

    def _conditions(self) -> str:
        found = self.shown.case.conditions
        lines = [f"• {condition_text(one, self.shown)}" for one in found[:_MOST_CONDITIONS]]
        if (rest := len(found) - _MOST_CONDITIONS) > 0:
            lines.append(self.shown.telling.count("card.more", rest))
        return "\n".join(lines)

    def _earlier(self, one: Round) -> str:
        """A round that ended, and its votes."""
        shown, words = self.shown, self.shown.telling.words
        state = words.messages.say(f"board.states.{one.state}")
        day = shown.telling.time(one.ended_at or one.opened_at)
        line = self._say("card.earlier_round", number=one.ordinal, state=state, time=day)
        votes = [v for v in shown.earlier_votes[one.id] if v.withdrawn_at is None]
        told = [f"{shown.who(v.person_id)}: {choice_text(v, shown)}" for v in votes[:_MOST_VOTES]]
        return short(f"{line} {'; '.join(told)}") if told else line

    def _buttons(self) -> tuple[Button, ...]:
        """The same for everybody: who may not is told why."""
        about = {"round": self.shown.round.id}
        see = Button(self._say("card.buttons.case"), Act(Name.CASE, about))
        if self.shown.round.state is not State.OPEN:
            return (see,)
        return (*decide_buttons(self.shown, about), see)

    def _say(self, key: str, **values: object) -> str:
        return self.shown.telling.say(key, **values)


def progress(seen: Seen) -> str:
    """How many decided, and who is waited for."""
    groups, say = seen.round.groups, seen.telling.say
    given = {group.role: min(len(seen.votes_of(group)), group.members) for group in groups}
    counted = {"given": sum(given.values()), "members": sum(group.members for group in groups)}
    waiting = [group for group in groups if group.outcome is None]
    if not waiting:
        return say("card.progress.all", **counted)
    roles = seen.telling.words.listed(map(seen.telling.words.short_role, _roles(waiting)))
    return say("card.progress.waiting", **counted, roles=roles)


def decide_buttons(shown: Shown, about: Mapping[str, str]) -> tuple[Button, ...]:
    """What can be decided."""
    say = shown.telling.say
    confirm = Confirm(
        say("card.confirm.title"),
        say("card.confirm.text", number=shown.case.initiative["number"]),
        say("card.confirm.go"),
        say("card.confirm.wait"),
    )
    return (
        Button(say("card.buttons.approve"), Act(Name.APPROVE, about), Tone.GOOD, confirm),
        Button(say("card.buttons.approve_with"), Act(Name.APPROVE_WITH, about)),
        Button(say("card.buttons.refuse"), Act(Name.REFUSE, about), Tone.BAD),
        Button(say("card.buttons.ask"), Act(Name.ASK, about)),
    )


def vote_text(vote: Vote, shown: Shown) -> str:
    """Who voted what, for which group, and when."""
    say, who = shown.telling.say, shown.who(vote.person_id)
    if vote.person_id != vote.seat_id:
        who = say("card.in_place", who=who, member=shown.who(vote.seat_id))
    key = "card.vote_withdrawn" if vote.withdrawn_at else "card.vote"
    role, at = shown.telling.words.short_role(vote.role), shown.telling.time(vote.at)
    return say(key, who=who, role=role, choice=choice_text(vote, shown), time=at)


def choice_text(vote: Vote, shown: Shown) -> str:
    """What somebody chose."""
    return shown.telling.words.messages.say(f"board.choices.{Choice(vote.choice)}")


def condition_text(condition: Mapping[str, Any], shown: Shown) -> str:
    """What must be done, by whom and until when."""
    words = shown.telling.words
    owner = words.the_role(condition["owner_role"])
    if condition["owner_id"]:
        owner = f"{shown.who(condition['owner_id'])} ({words.short_role(condition['owner_role'])})"
    due = words.date(condition["due_on"])
    what = short(condition["what"], _LONGEST_CONDITION)
    return shown.telling.say("card.condition", what=what, owner=owner, due=due)


def open_questions(shown: Shown) -> list[str]:
    """The questions that nobody answered, by id."""
    answered = {entry.question_id for entry in shown.case.questions}
    return [
        entry.id
        for entry in shown.case.questions
        if entry.question_id is None and entry.id not in answered
    ]


def _roles(groups: Sequence[Group]) -> list[str]:
    return [group.role for group in groups]
