"""Deciding in a chat: seeing a case, voting, asking and answering. Each act counts once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from toetssteen.board import questions, votes
from toetssteen.board.errors import BoardRefused
from toetssteen.board.questions import Entry
from toetssteen.board.rounds import State
from toetssteen.board.votes import Choice, NewVote
from toetssteen.registry import initiatives, people
from toetssteen.registry.errors import NotFound
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import is_own
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked
from toetssteen_bots.dialogue import cases, identities
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.acts import Act, Given, Name
from toetssteen_bots.dialogue.cards import progress
from toetssteen_bots.dialogue.case_window import CaseWindow, explained
from toetssteen_bots.dialogue.cases import Shown
from toetssteen_bots.dialogue.decision_forms import (
    MOST_PEOPLE,
    REASON,
    ROLE,
    TEXT,
    Forms,
    Owner,
    conditions,
)
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Message,
    Paragraph,
    Reply,
    Tone,
    Window,
)
from toetssteen_bots.dialogue.standing import Standing, standing
from toetssteen_bots.dialogue.turning import page_of

_Result = TypeVar("_Result")
_IN_CASE = "case"


@dataclass(frozen=True)
class Deciding:
    """What somebody does at the board, in one language, with one account."""

    rooms: Rooms
    speaker: Speaker
    account: Account

    def case(self, act: Act) -> Reply:
        """All of a round, and what one may do there."""
        return Reply(self._case(act.about["round"], page=page_of(act)))

    def approve(self, act: Act) -> Reply:
        """Approve at once."""
        return self._voted(act, NewVote(Choice.APPROVE, role=act.about.get(ROLE)))

    def decide(self, act: Act) -> Reply:
        """Vote with what was filled in."""
        choice = Choice(act.about["choice"])
        role = act.about.get(ROLE) or _text(act.given.get(ROLE)) or None
        reason = _text(act.given.get(REASON))
        return self._voted(act, NewVote(choice, reason, conditions(act), role))

    def refuse(self, act: Act) -> Reply:
        """Ask for the reason of a refusal."""
        return self._form(act, lambda forms: forms.refuse(_about(act)))

    def approve_with(self, act: Act) -> Reply:
        """Ask for the conditions of an approval; with one more where that is asked for."""
        number = int(act.about.get("number", "0")) + 1
        with self.rooms.store.reading(self.speaker.actor) as reading:
            owners = self._owners(reading)
        return self._form(
            act, lambda forms: forms.approve_with(_about(act), owners, number, act.given)
        )

    def ask(self, act: Act) -> Reply:
        """Ask what the question is."""
        shown, mine = self._shown(act.about["round"])
        if not mine.may_ask:
            return self._refused(act, shown, mine)
        return Reply(Forms(shown).ask(_about(act)))

    def put_question(self, act: Act) -> Reply:
        """Put a question to the proposer."""
        text = _text(act.given.get(TEXT))
        round_id = act.about["round"]
        return self._changed(
            act,
            "decide.question_put",
            lambda work: _once(
                work, round_id, None, text, lambda: questions.ask(work, round_id, text)
            ),
        )

    def answer_question(self, act: Act) -> Reply:
        """Ask what the answer is."""
        shown, mine = self._shown(act.about["round"])
        found = [one for one in shown.case.questions if one.id == act.about["question"]]
        if not found or shown.round.state is not State.OPEN:
            return self._refused(act, shown, mine)
        return Reply(Forms(shown).answer(_about(act), found[0]))

    def put_answer(self, act: Act) -> Reply:
        """Answer a question."""
        round_id, question = act.about["round"], act.about["question"]
        text = _text(act.given.get(TEXT))
        return self._changed(
            act,
            "decide.answer_put",
            lambda work: _once(
                work,
                round_id,
                question,
                text,
                lambda: questions.answer(work, round_id, question, text),
            ),
        )

    def withdraw_vote(self, act: Act) -> Reply:
        """Ask why somebody takes their decision back."""
        shown, mine = self._shown(act.about["round"])
        if not mine.may_take_back:
            return self._refused(act, shown, mine)
        return Reply(Forms(shown).withdraw(_about(act)))

    def take_back(self, act: Act) -> Reply:
        """Take a decision back."""
        round_id, reason = act.about["round"], _text(act.given.get(REASON))

        def withdrawn(work: Work) -> tuple[str, None]:
            vote = votes.withdraw(work, round_id, reason)
            return f"vote_withdrawn:{vote.id}", None

        return self._changed(act, "decide.taken_back", withdrawn)

    def _changed(self, act: Act, key: str, do: Callable[[Work], tuple[str, None]]) -> Reply:
        """Do something else than voting, and show the case after it."""
        try:
            self._done(act, do)
        except BoardRefused as error:
            shown, mine = self._shown(act.about["round"])
            return self._refused(act, shown, mine, error)
        return Reply(self._case(act.about["round"], key))

    def _voted(self, act: Act, new: NewVote) -> Reply:
        """Vote, once; whoever may not is told why."""
        round_id = act.about["round"]

        def cast(work: Work) -> tuple[str, bool]:
            found = votes.cast(work, round_id, new, self.rooms.rules)
            return "" if found.repeated else f"vote:{found.vote.id}", found.repeated

        try:
            repeated = self._done(act, cast)
        except BoardRefused as error:
            return self._not_voted(act, error)
        key = "board.vote_repeated" if repeated else "board.vote_cast"
        if act.name is Name.DECIDE or act.about.get("in") == _IN_CASE:
            return Reply(self._case(round_id, key))
        shown, mine = self._shown(round_id)
        text = f"{shown.telling.say(key)} {progress(shown)}."
        return Reply(Message(text, (Paragraph(text, shown.heading), self._ways_on(shown, mine))))

    def _not_voted(self, act: Act, error: BoardRefused) -> Reply:
        shown, mine = self._shown(act.about["round"])
        if error.code == "role_ambiguous" and act.name is Name.APPROVE:
            return self._which_role(act, shown, mine)
        return self._refused(act, shown, mine, error)

    def _which_role(self, act: Act, shown: Shown, mine: Standing) -> Reply:
        """Ask for which group somebody decides who is in several."""
        words, text = shown.telling.words, shown.telling.say("decide.which_role")
        buttons = tuple(
            Button(words.short_role(role), Act(act.name, {**act.about, ROLE: role}))
            for role in mine.roles
        )
        return Reply(Message(text, (Paragraph(text, shown.heading), Buttons(buttons))))

    def _refused(
        self, act: Act, shown: Shown, mine: Standing, error: BoardRefused | None = None
    ) -> Reply:
        """Say why not, as exactly as is known, with a way on."""
        if mine.why_not:
            text = explained(shown, mine)
        elif error:
            text = self._of_error(shown, error)
        else:
            text = shown.telling.say("trouble.moved")
        parts = (Paragraph(text, shown.heading), self._ways_on(shown, mine))
        if act.name is Name.APPROVE:
            return Reply(Message(text, parts))
        say = shown.telling.say
        return Reply(Window(say("case.window"), parts, say("window.close")))

    def _of_error(self, shown: Shown, error: BoardRefused) -> str:
        """What the board says, in the words of the policies."""
        words, told = shown.telling.words, dict(error.parameters)
        if "role" in told:
            told["role"] = words.short_role(str(told["role"]))
        if "outcome" in told:
            told["outcome"] = words.outcome(str(told["outcome"]))
        if "state" in told:
            told["state"] = words.messages.say(f"board.states.{told['state']}")
        return words.messages.explain(f"board.{error.code}", "words.unexplained", told)

    def _ways_on(self, shown: Shown, mine: Standing) -> Buttons:
        say, about = shown.telling.say, {"round": shown.round.id}
        buttons = [Button(say("card.buttons.case"), Act(Name.CASE, about))]
        if mine.may_take_back:
            buttons.append(Button(say("case.take_back"), Act(Name.WITHDRAW_VOTE, about)))
        later = self._later(shown)
        if later:
            next_ = Act(Name.CASE, {"round": later})
            buttons.append(Button(say("case.next_round"), next_, Tone.GOOD))
        return Buttons(tuple(buttons))

    def _form(self, act: Act, form: Callable[[Forms], Window]) -> Reply:
        """A form in which to decide, for who may; whoever may not is told why."""
        shown, mine = self._shown(act.about["round"])
        if not mine.may_decide:
            return self._refused(act, shown, mine)
        return Reply(form(Forms(shown, mine.roles)))

    def _case(self, round_id: str, notice: str = "", page: int = 1) -> Window:
        with self.rooms.store.reading(self.speaker.actor) as reading:
            shown = cases.shown(reading, self.rooms, round_id, self.speaker.language)
            accounts = identities.of_round(reading, round_id)
            own = is_own(
                reading, shown.round.initiative_id, shown.case.initiative["owner_id"]
            ) and reading.permits(Right.EDIT_OWN)
            may_answer = own or reading.permits(Right.EDIT_ALL)
            may_see = _may_see(reading, shown.round.initiative_id)
        text = f"{shown.telling.say(notice)} {progress(shown)}." if notice else ""
        return CaseWindow(
            shown,
            standing(shown, self.speaker.person_id),
            text,
            self._later(shown),
            accounts,
            may_answer=may_answer and shown.round.state is State.OPEN,
            may_see=may_see,
            page=page,
        ).window()

    def _shown(self, round_id: str) -> tuple[Shown, Standing]:
        with self.rooms.store.reading(self.speaker.actor) as reading:
            shown = cases.shown(reading, self.rooms, round_id, self.speaker.language)
        return shown, standing(shown, self.speaker.person_id)

    def _later(self, shown: Shown) -> str:
        """The round that came after an ended one, if there is one."""
        if shown.round.state is State.OPEN:
            return ""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            last = cases.last_round(reading, shown.round.initiative_id)
        return last.id if last and last.ordinal > shown.round.ordinal else ""

    def _done(self, act: Act, do: Callable[[Work], tuple[str, _Result]]) -> _Result:
        """Do something and note with which account, together."""
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            subject, result = do(work)
            if subject:
                identities.note(work, self.account, subject, act.about["round"])
        return result

    def _owners(self, reading: Reading) -> list[Owner]:
        """Who can own a condition: every role, and people who have one, as many as fit."""
        words = self.rooms.telling(self.speaker.language).words
        roles = list(self.rooms.rules.levels)
        named = [
            Owner(role, person.id, f"{person.name} ({words.short_role(role)})")
            for role in roles
            for person in people.with_role(reading, role)
        ]
        by_role = [Owner(role, None, words.role(role)) for role in roles]
        return [*by_role, *named[:MOST_PEOPLE]]


def _may_see(reading: Reading, initiative_id: str) -> bool:
    """Whether somebody may see the initiative itself; not all who decide may."""
    try:
        initiatives.get(reading, initiative_id)
    except NotFound:
        return False
    return True


def _once(
    work: Work, round_id: str, question_id: str | None, text: str, put: Callable[[], Entry]
) -> tuple[str, None]:
    """Put a question or an answer; where the same person put the same before, that is it."""
    # What is done again after a restart would find nothing while the first is being kept.
    work.alone()
    body = checked("message", text, TEXT_LIMIT)
    same = (work.actor.person_id, question_id, body)
    for known in questions.of_round(work, round_id):
        if same == (known.person_id, known.question_id, known.body):
            return f"message:{known.id}", None
    return f"message:{put().id}", None


def _about(act: Act) -> dict[str, str]:
    """What a form is about: not where it was asked for."""
    return {
        name: value for name, value in act.about.items() if name in {"round", "question", "role"}
    }


def _text(given: Given) -> str:
    return given if isinstance(given, str) else ""
