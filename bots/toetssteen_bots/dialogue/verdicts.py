"""A verdict as it is told in a chat: what it comes to, why, what to do, and what happens next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from toetssteen.policy.catalogue import Level
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.registered import is_own
from toetssteen.triage.reasons import Reasons
from toetssteen.triage.verdict import Finding, Outcome, Verdict
from toetssteen.wording.sentences import sentences
from toetssteen.wording.verdicts import deciders, meaning, to_answer, told
from toetssteen.wording.words import sentence_case
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.judging import Plan, deadline_of, reasons_of
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Buttons,
    Divider,
    Heading,
    Message,
    Note,
    Paragraph,
    Part,
    Tone,
    Window,
)
from toetssteen_bots.dialogue.telling import Telling

_TONES = {
    Outcome.PROHIBITED: Tone.BAD,
    Outcome.INCOMPLETE: Tone.WARNING,
    Outcome.BOARD_REVIEW: Tone.WARNING,
    Outcome.CONDITIONAL: Tone.WARNING,
    Outcome.PERMITTED: Tone.GOOD,
}
_MOST_REASONS = 3
_MOST_TO_SHOW = 5


def weightiest(verdict: Verdict) -> tuple[Finding, ...]:
    """The findings that say most of why the outcome is what it is."""
    found = told(verdict) or list(verdict.weighing)
    if verdict.outcome is Outcome.INCOMPLETE:
        # What makes it open goes before what is certain besides.
        open_ = [f for f in verdict.weighing if f.norm.level is Level.PROHIBITION]
        found = [*open_, *(f for f in found if f not in open_)]
    return tuple(found[:_MOST_REASONS])


@dataclass(frozen=True, slots=True)
class Card:
    """A verdict on an initiative, to be shown to one person.

    `kept`: whether it stands in the registry. `registered`: the initiative as it was judged.
    `deadline`: by when its deciders are to have decided, where it is before them. `own`: whether
    it is for somebody who owns it or takes part in it.
    """

    registered: Registered
    verdict: Verdict
    reasons: Mapping[str, Reasons]
    telling: Telling
    kept: bool = True
    deadline: str | None = None
    own: bool = False

    def window(self) -> Window:
        """The card, over what was there."""
        say = self.telling.say
        return Window(say("verdict.window"), tuple(self._parts()), say("window.close"))

    def message(self) -> Message:
        """The card, to keep."""
        text = self.telling.say(
            "verdict.fallback",
            number=self.registered.number,
            title=self.registered.title,
            outcome=self._outcome,
            meaning=self._meaning,
        )
        return Message(text, tuple(self._parts()))

    @property
    def _outcome(self) -> str:
        return self.telling.words.outcome(self.verdict.outcome)

    @property
    def _meaning(self) -> str:
        return meaning(self.verdict, self.telling.words)

    def _parts(self) -> Iterator[Part]:
        yield Heading(f"{self.registered.number} {self.registered.title}")
        tone = _TONES[self.verdict.outcome]
        lead = self.telling.say("verdict.outcome", outcome=self._outcome)
        yield Banner(self._meaning, lead, tone)
        yield from self._why()
        yield from self._to_show()
        yield from self._next()
        yield self._buttons()
        day = self.telling.words.date(self.verdict.as_of)
        stage = self.telling.words.stage(self.verdict.initiative.stage)
        key = "verdict.basis" if self.kept else "verdict.basis_not_kept"
        yield Note(self.telling.say(key, date=day, stage=stage))

    def _why(self) -> Iterator[Part]:
        """The reasons that weigh most: each with its place in law, since when, and what to do."""
        found = weightiest(self.verdict)
        if not found:
            return
        say, words = self.telling.say, self.telling.words
        yield Divider()
        yield Heading(say("verdict.why"))
        for finding in found:
            spoken = sentences(finding, self.verdict, words, self.reasons.get(finding.norm.id))
            yield Paragraph("\n".join(spoken.all), sentence_case(words.text(finding.norm.title)))
            if finding.norm.level is Level.PROHIBITION and finding.counts == "yes":
                # All of it: what can be done instead stands in its last sentences.
                yield Paragraph(words.text(finding.norm.remedy), say("verdict.instead"))
        if (rest := self._others(found)) > 0:
            yield Note(self.telling.count("verdict.more", rest))

    def _others(self, shown: Sequence[Finding]) -> int:
        """How many more make the outcome what it is; open norms do where it is incomplete."""
        weighing = self.verdict.weighing
        if self.verdict.outcome is not Outcome.INCOMPLETE:
            weighing = tuple(finding for finding in weighing if finding.counts == "yes")
        return len({f.norm.id for f in weighing} - {f.norm.id for f in shown})

    def _to_show(self) -> Iterator[Part]:
        """What is still to be answered or shown, and by whom."""
        words = self.telling.words
        prohibited = self.verdict.outcome is Outcome.PROHIBITED
        facts = [] if prohibited else to_answer(self.verdict, words)
        if not facts:
            return
        yield Divider()
        yield Heading(self.telling.say("verdict.to_show"))
        lines = []
        for fact in facts[:_MOST_TO_SHOW]:
            question = words.questionnaire.questions[fact]
            role = words.role(question.asked_of)
            lines.append(self.telling.say("verdict.asked", question=words.name(fact), role=role))
        yield Paragraph("\n".join(lines))
        if (rest := len(facts) - _MOST_TO_SHOW) > 0:
            yield Note(self.telling.count("verdict.more_to_show", rest))

    def _next(self) -> Iterator[Part]:
        """What happens next, who decides, and when it is looked at again."""
        say, words, verdict = self.telling.say, self.telling.words, self.verdict
        lines = []
        if verdict.outcome is Outcome.PROHIBITED:
            lines.append(say("verdict.next.prohibited"))
        elif decide := deciders(verdict.route, words):
            lines.append(say("verdict.next.decide", deciders=words.listed(decide)))
        elif owners := verdict.route["owners"]:
            roles = words.listed(map(words.role, owners))
            lines.append(say("verdict.next.owners", roles=roles))
        if self.deadline:
            lines.append(say("verdict.next.deadline", time=self.telling.deadline(self.deadline)))
        months = verdict.route["review_after_months"]
        lines.append(self.telling.count("verdict.again", months))
        yield Divider()
        yield Paragraph("\n".join(lines), say("verdict.next.lead"))

    def _buttons(self) -> Buttons:
        say, about = self.telling.say, {"number": self.registered.number}
        buttons = [
            Button(say("verdict.buttons.why"), Act(Name.WHY, about)),
            Button(say("verdict.buttons.what_if"), Act(Name.WHAT_IF, about)),
        ]
        prohibited = self.verdict.outcome is Outcome.PROHIBITED
        if not prohibited and to_answer(self.verdict, self.telling.words):
            buttons.append(Button(say("verdict.buttons.go_on"), Act(Name.CONTINUE, about)))
        if self.own:
            buttons.append(Button(say("owning.manage"), Act(Name.OBLIGATIONS, about)))
        return Buttons(tuple(buttons))


def card_of(
    rooms: Rooms, speaker: Speaker, plan: Plan, verdict: Verdict, *, kept: bool = True
) -> Card:
    """The card of a verdict, with the reasons for what weighs most. Raises the engine's errors."""
    reasons = reasons_of(rooms, verdict, weightiest(verdict))
    with rooms.store.reading(speaker.actor) as reading:
        deadline = deadline_of(reading, plan.registered.id)
        own = is_own(reading, plan.registered.id, plan.registered.owner_id)
    telling = rooms.telling(speaker.language)
    return Card(plan.registered, verdict, reasons, telling, kept, deadline, own)
