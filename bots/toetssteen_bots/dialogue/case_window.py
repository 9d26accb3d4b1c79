"""The window of a case: all that a decider needs, and what they can do there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toetssteen.board.questions import Entry
from toetssteen.registry.queries import Row
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.cards import RoundCard, decide_buttons, open_questions, vote_text
from toetssteen_bots.dialogue.cases import Shown
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Buttons,
    Divider,
    Heading,
    Note,
    Paragraph,
    Part,
    Tone,
    Window,
)
from toetssteen_bots.dialogue.standing import Standing
from toetssteen_bots.dialogue.turning import Page

_ANSWERS_PER_PART = 25
_MOST_ENTRIES = 20
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class CaseWindow:
    """A case for one person. `notice`: what was just done there. `next_round`: a later one.

    `accounts`: with which accounts people acted, for who may know. `may_answer`: questions.
    `may_see`: the initiative itself, with every norm. `page`: of the questions.
    """

    shown: Shown
    standing: Standing
    notice: str = ""
    next_round: str = ""
    accounts: Sequence[Row] = ()
    may_answer: bool = False
    may_see: bool = True
    page: int = 1

    def window(self) -> Window:
        """The window."""
        say = self.shown.telling.say
        return Window(say("case.window"), tuple(self._parts()), say("window.close"))

    def _parts(self) -> Iterator[Part]:
        card = RoundCard(self.shown)
        if self.notice:
            yield Banner(self.notice, self._say("case.done"), Tone.GOOD)
        yield Heading(self.shown.heading)
        yield card.banner()
        yield from self._what_one_can()
        if description := self.shown.case.initiative["description"]:
            yield Paragraph(_cut(description), self._say("case.description"))
        yield from card.details()
        yield from self._answers()
        yield from self._reasons()
        yield from self._questions()
        yield from card.earlier()
        yield from self._accounts()

    def _what_one_can(self) -> Iterator[Part]:
        """What one may do here; and why not, where one may not decide."""
        about = {"round": self.shown.round.id, "in": "case"}
        buttons: list[Button] = []
        if self.standing.may_decide:
            buttons += decide_buttons(self.shown, about)
        else:
            yield Paragraph(explained(self.shown, self.standing))
            if self.standing.may_ask:
                buttons.append(Button(self._say("card.buttons.ask"), Act(Name.ASK, about)))
        if self.standing.may_take_back:
            buttons.append(Button(self._say("case.take_back"), Act(Name.WITHDRAW_VOTE, about)))
        if self.next_round:
            later = Act(Name.CASE, {"round": self.next_round})
            buttons.append(Button(self._say("case.next_round"), later, Tone.GOOD))
        if self.may_see:
            why = Act(Name.WHY, {"number": self.shown.case.initiative["number"]})
            buttons.append(Button(self._say("verdict.buttons.why"), why))
        if buttons:
            yield Buttons(tuple(buttons))

    def _reasons(self) -> Iterator[Part]:
        """Why people decided what they did."""
        given = [vote for vote in self.shown.case.votes if vote.reason]
        if given:
            yield Divider()
            yield Heading(self._say("case.reasons"))
        for vote in given[:_MOST_ENTRIES]:
            yield Paragraph(_cut(vote.reason), vote_text(vote, self.shown))

    def _questions(self) -> Iterator[Part]:
        entries = self.shown.case.questions
        asked = [entry for entry in entries if entry.question_id is None]
        waiting = open_questions(self.shown)
        if asked:
            yield Divider()
            yield Heading(self._say("case.questions"))
        # What still waits for an answer goes before the rest, of which the last is nearest.
        latest_first = asked[::-1]
        in_order = sorted(latest_first, key=lambda question: question.id not in waiting)
        page = Page.of(in_order, self.page, _MOST_ENTRIES)
        for question in page.shown:
            yield self._entry("case.asked", question)
            for entry in entries:
                if entry.question_id == question.id:
                    yield self._entry("case.answered", entry)
            if question.id in waiting and self.may_answer:
                about = {"round": self.shown.round.id, "question": question.id}
                answer = Button(self._say("case.answer"), Act(Name.ANSWER_QUESTION, about))
                yield Buttons((answer,))
        about = {"round": self.shown.round.id}
        yield from page.buttons(self.shown.telling, Name.CASE, about)

    def _entry(self, key: str, entry: Entry) -> Paragraph:
        at = self.shown.telling.time(entry.at)
        return Paragraph(
            _cut(entry.body), self._say(key, who=self.shown.who(entry.person_id), time=at)
        )

    def _answers(self) -> Iterator[Part]:
        """The answers that the decision stands on."""
        words, facts = self.shown.telling.words, self.shown.verdict.initiative.facts
        lines = []
        for fact in sorted(self.shown.round.basis.facts):
            known = facts.answered.get(fact)
            answer = words.answer(fact, known)
            if fact in facts.unknown:
                answer = self._say("form.unknown")
            lines.append(self._say("case.fact", name=words.name(fact), answer=answer))
        if lines:
            yield Divider()
            yield Heading(self._say("case.facts"))
        for start in range(0, len(lines), _ANSWERS_PER_PART):
            yield Paragraph("\n".join(lines[start : start + _ANSWERS_PER_PART]))

    def _accounts(self) -> Iterator[Part]:
        lines = [
            self._say(
                "case.account",
                who=self.shown.who(row["person_id"]),
                product=row["product"],
                account=row["account"],
                workspace=row["workspace"],
            )
            for row in self.accounts
        ]
        if lines:
            yield Note("\n".join(dict.fromkeys(lines)))

    def _say(self, key: str, **values: object) -> str:
        return self.shown.telling.say(key, **values)


def explained(shown: Shown, standing: Standing) -> str:
    """Why somebody cannot decide here, and what they can do."""
    say = shown.telling.say
    match standing.why_not:
        case "ended":
            at = shown.telling.time(shown.round.ended_at or shown.round.opened_at)
            text = RoundCard(shown).state
            return say("case.why_not.ended", state=text, time=at)
        case "second_factor":
            return say("case.why_not.second_factor", round=shown.round.id, **standing.told)
        case "no_seat":
            return say("board.no_seat")
        case code:
            return say(f"case.why_not.{code}", **standing.told)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
