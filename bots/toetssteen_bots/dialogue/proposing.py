"""Proposing: the first form, what looks the same, the questions, and the verdict at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toetssteen.intake.initiative import TITLE_LIMIT, Initiative
from toetssteen.intake.questionnaire import Question
from toetssteen.registry import initiatives, similar
from toetssteen.registry.editing import Edit
from toetssteen.registry.errors import NotFound, Refused, StaleEdit
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.permissions import Right
from toetssteen.registry.similar import Wanted
from toetssteen.registry.texts import checked
from toetssteen.triage.verdict import Outcome, Verdict
from toetssteen.wording.verdicts import to_answer
from toetssteen_bots.dialogue import drafts, judging
from toetssteen_bots.dialogue.acts import Act, Given
from toetssteen_bots.dialogue.drafts import Content, Draft, Moved
from toetssteen_bots.dialogue.forms import Filled, Forms, group_of
from toetssteen_bots.dialogue.judging import ChangedMeanwhile, Plan, plan_of
from toetssteen_bots.dialogue.proposal_screens import DESCRIPTION_LIMIT, Screens
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.screens import Nothing, Reply
from toetssteen_bots.dialogue.verdicts import card_of

_MOST_ALIKE = 3


@dataclass(frozen=True, slots=True)
class First:
    """The first form, as it was filled in; what is wrong by the name of the input."""

    content: Content
    problems: Mapping[str, str]


@dataclass(frozen=True)
class Proposing:
    """What somebody does to propose an initiative, in one language."""

    rooms: Rooms
    speaker: Speaker

    @property
    def _screens(self) -> Screens:
        return Screens(self.rooms, self.rooms.telling(self.speaker.language))

    @property
    def _forms(self) -> Forms:
        return Forms(self.rooms.questionnaire, self._screens.telling)

    def new(self, act: Act) -> Reply:
        """Show the first form; a text that came along is its title or its description."""
        content = Content(
            _text(act, "title")[:TITLE_LIMIT],
            _text(act, "description")[:DESCRIPTION_LIMIT],
            self.rooms.stages[0],
        )
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            work.require(Right.PROPOSE)
            unfinished = [draft for draft in drafts.all_open(work) if _is_begun(draft)]
            draft = drafts.start(work, content)
        return Reply(self._screens.first(draft, unfinished))

    def first_form(self, act: Act) -> First:
        """What was filled in on the first form, and what is wrong with it. Asks no room."""
        title, description = _text(act, "title").strip(), _text(act, "description").strip()
        stage, say = _text(act, "stage"), self._screens.telling.say
        problems = {}
        if not title:
            problems["title"] = say("form.empty")
        if len(title) > TITLE_LIMIT:
            problems["title"] = say("form.too_long", limit=TITLE_LIMIT)
        if len(description) > DESCRIPTION_LIMIT:
            problems["description"] = say("form.too_long", limit=DESCRIPTION_LIMIT)
        if stage not in self.rooms.stages:
            problems["stage"] = say("form.empty")
        return First(Content(" ".join(title.split()), description, stage), problems)

    def describe(self, act: Act) -> Reply:
        """Take over the first form; show what looks the same, or ask the first questions."""
        first = self.first_form(act)
        if first.problems:
            raise Refused("form_incomplete")
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            draft = self._own(drafts.get(work, act.about["draft"]), act)
            checked("initiative.title", first.content.title, TITLE_LIMIT)
            draft = drafts.move(work, draft, first.content)
            wanted = Wanted(first.content.title, first.content.description)
            alike = similar.similar(work, wanted, _MOST_ALIKE)
        if alike:
            return Reply(self._screens.alike(draft, alike))
        return self._begun(draft)

    def begin(self, act: Act) -> Reply:
        """Register the proposal though others look the same."""
        with self.rooms.store.reading(self.speaker.actor) as reading:
            draft = self._own(drafts.get(reading, act.about["draft"]), act)
        return self._begun(draft)

    def join(self, act: Act) -> Reply:
        """Take part in another initiative instead."""
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            draft = self._own(drafts.get(work, act.about["draft"]), act)
            initiatives.join(work, act.about["number"])
            found = initiatives.get(work, act.about["number"])
            drafts.move(work, draft, Content(), state=drafts.DROPPED)
        return Reply(self._screens.joined(found))

    def go_on(self, act: Act) -> Reply:
        """Go on where one was: with a proposal, or with the answers to an initiative."""
        actor = self.speaker.actor
        if "draft" in act.about:
            with self.rooms.store.reading(actor) as reading:
                draft = drafts.get(reading, act.about["draft"])
            # What was filled in on an older window is not lost.
            return self._shown(replace(draft, typed={**draft.typed, **act.given}))
        with self.rooms.store.transaction(actor, self.rooms.moment()) as work:
            found = initiatives.get(work, act.about["number"])
            known = drafts.of_initiative(work, found.id)
            draft = known or drafts.start(work, Content(seen=found.version), found.id)
        return self._asked(draft, more=True)

    def answers(self, act: Act) -> Filled:
        """What was filled in, and what is wrong with it. Asks no room."""
        questions = self.rooms.questionnaire.questions
        facts = [name for name in act.given if name in questions]
        return self._forms.read(facts, act.given)

    def answer(self, act: Act) -> Reply:
        """Take over answers; then ask on, or tell what it comes to."""
        try:
            draft = self._answered(act)
        except StaleEdit:
            return self._overtaken(act)
        return self._asked(draft)

    def back(self, act: Act) -> Reply:
        """Show the questions before these again, with what was answered."""
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            draft = self._own(drafts.get(work, act.about["draft"]), act)
            if draft.content.trail:
                *before, last = draft.content.trail
                content = replace(draft.content, asked=last, trail=tuple(before))
                draft = drafts.move(work, draft, content)
        return self._shown(draft)

    def remember(self, act: Act) -> Reply:
        """Keep what was filled in and not sent yet."""
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            at, version = act.about["at"], int(act.about["version"])
            drafts.remember(work, act.about["draft"], version, act.given, at)
        return Reply(Nothing())

    def close(self, act: Act) -> Reply:
        """Say that it is kept; what nothing was filled in for is dropped."""
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            draft = drafts.get(work, act.about["draft"])
            if draft.state != drafts.OPEN:
                return Reply(Nothing())
            if not _is_begun(draft):
                drafts.move(work, draft, draft.content, state=drafts.DROPPED)
                return Reply(Nothing())
        return Reply(Nothing(), (self._screens.kept(draft, self._title(draft)),))

    def _answered(self, act: Act) -> Draft:
        """Put answers in the registry and note the step, together. Raises StaleEdit, Moved."""
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            draft = self._own(drafts.get(work, act.about["draft"]), act)
            if draft.initiative_id is None:
                raise NotFound("draft_not_found")
            content = draft.content
            asked = tuple(question.fact for question in self._known(content.asked))
            filled = self._forms.read(asked, act.given)
            if filled.problems:
                raise Refused("form_incomplete")
            edited = initiatives.edit(work, draft.initiative_id, content.seen, Edit(filled.answers))
            trail = (*content.trail, asked)
            after = replace(content, asked=(), trail=trail, seen=edited.registered.version)
            return drafts.move(work, draft, after)

    def _overtaken(self, act: Act) -> Reply:
        """Show the questions again: somebody else answered them otherwise meanwhile."""
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            draft = self._own(drafts.get(work, act.about["draft"]), act)
            plan = plan_of(work, draft.initiative_id or "", self.rooms.rules)
            content = replace(draft.content, seen=plan.registered.version)
            draft = drafts.move(work, draft, content, typed=dict(act.given))
        asked = self._known(content.asked)
        left = len(plan.step(self.rooms).questions)
        return Reply(self._screens.questions(draft, plan, asked, left, overtaken=True))

    def _begun(self, draft: Draft) -> Reply:
        """Register the proposal, once, and ask the first questions."""
        content = draft.content
        with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
            plan = Initiative(
                "", content.title, content.description, content.stage, NOTHING, "chat"
            )
            added = initiatives.add(work, plan)
            draft = drafts.move(
                work, draft, replace(content, seen=added.version), initiative_id=added.id
            )
        return self._asked(draft)

    def _shown(self, draft: Draft) -> Reply:
        """Where a proposal is, as it is now."""
        if draft.state != drafts.OPEN:
            if draft.initiative_id is None:
                raise Moved("draft_moved")
            plan = self._plan(draft)
            return self._concluded(draft, plan, plan.assess(self.rooms))
        if draft.initiative_id is None:
            return Reply(self._screens.first(draft, ()))
        return self._asked(draft, more=bool(draft.content.asked))

    def _asked(self, draft: Draft, *, more: bool = False) -> Reply:
        """Ask what can still change the outcome; tell the verdict where nothing can.

        `more`: ask then also for what can still be delivered, and what was not known before.
        """
        plan = self._plan(draft)
        now = plan.step(self.rooms)
        questions = now.questions
        if more and not questions and now.outcome is not Outcome.PROHIBITED:
            words = self._screens.telling.words
            questions = self._known(to_answer(now.whole, words))
        group = self._known(draft.content.asked)
        if not questions and not (more and group):
            return self._concluded(draft, plan, now.whole)
        group = group or group_of(questions)
        content = replace(
            draft.content,
            asked=tuple(question.fact for question in group),
            seen=plan.registered.version,
        )
        if content != draft.content:
            with self.rooms.store.transaction(self.speaker.actor, self.rooms.moment()) as work:
                draft = drafts.move(work, draft, content, typed=dict(draft.typed))
        left = len({question.fact for question in (*questions, *group)})
        return Reply(self._screens.questions(draft, plan, group, left))

    def _concluded(self, draft: Draft, plan: Plan, verdict: Verdict) -> Reply:
        """Keep the verdict and tell it here; at the end of an interview also to keep."""
        rooms, finishing, kept = self.rooms, draft.state == drafts.OPEN, True
        if finishing:
            try:
                with rooms.store.transaction(self.speaker.actor, rooms.moment()) as work:
                    drafts.move(work, draft, Content(), state=drafts.DONE)
                    kept = judging.keep(work, plan, verdict, rooms.rules)
            except ChangedMeanwhile:
                return self._asked(draft)
        card = card_of(rooms, self.speaker, plan, verdict, kept=kept)
        return Reply(card.window(), (card.message(),) if finishing else ())

    def _plan(self, draft: Draft) -> Plan:
        with self.rooms.store.reading(self.speaker.actor) as reading:
            return plan_of(reading, draft.initiative_id or "", self.rooms.rules)

    def _title(self, draft: Draft) -> str:
        if draft.initiative_id is None:
            return draft.content.title or _given_text(draft.typed.get("title"))
        return self._plan(draft).registered.title

    def _known(self, facts: Iterable[str]) -> tuple[Question, ...]:
        """Questions by their facts; other policies may have come, without some of them."""
        questions = self.rooms.questionnaire.questions
        return tuple(questions[fact] for fact in facts if fact in questions)

    def _own(self, draft: Draft, act: Act) -> Draft:
        """A proposal that is still at the step that an act is about. Raises Moved."""
        if draft.state != drafts.OPEN or str(draft.version) != act.about["version"]:
            raise Moved("draft_moved")
        return draft


def _is_begun(draft: Draft) -> bool:
    """Whether anything would be lost."""
    return bool(
        draft.initiative_id
        or draft.content.title
        or draft.content.description
        or any(draft.typed.get(name) for name in ("title", "description"))
    )


def _text(act: Act, name: str) -> str:
    return _given_text(act.given.get(name))


def _given_text(given: Given) -> str:
    return given if isinstance(given, str) else ""
