"""The dialogue: acts in, screens out. It blocks: a product calls it beside its own loop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from toetssteen.intake.questionnaire import Language
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue import accounts, decision_forms, owners
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.asking import Asking
from toetssteen_bots.dialogue.board_home import BoardHome
from toetssteen_bots.dialogue.deciding import Deciding
from toetssteen_bots.dialogue.drafts import Moved
from toetssteen_bots.dialogue.handing import Handing
from toetssteen_bots.dialogue.looking import look
from toetssteen_bots.dialogue.overview import Overview
from toetssteen_bots.dialogue.proposing import Proposing
from toetssteen_bots.dialogue.rooms import Rooms, Speaker
from toetssteen_bots.dialogue.said import said
from toetssteen_bots.dialogue.screens import Message, Option, Paragraph, Reply
from toetssteen_bots.dialogue.troubles import trouble
from toetssteen_bots.dialogue.wishes import Wishes

# Who looks up an account has no rights at all.
_NOBODY = Actor.operator()
# What changes something, and is done also where the program is stopped just after it was told so.
LASTING = frozenset({Name.DESCRIBE, Name.BEGIN, Name.JOIN, Name.ANSWER}) | {
    Name.SET_PREFERENCES,
    Name.APPROVE,
    Name.DECIDE,
    Name.PUT_QUESTION,
    Name.PUT_ANSWER,
    Name.TAKE_BACK,
    Name.TAKE_OVER,
    Name.LEAVE_IT,
    *owners.LASTING,
}
# What shows something over what is there, and needs a place for it at once.
OPENING = frozenset({Name.NEW, Name.CONTINUE, Name.VERDICT, Name.WHY, Name.WHAT_IF}) | {
    Name.PREFERENCES,
    Name.CASE,
    Name.APPROVE_WITH,
    Name.REFUSE,
    Name.ASK,
    Name.ANSWER_QUESTION,
    Name.WITHDRAW_VOTE,
    *owners.OPENING,
}
# What a button does with what is filled in beside it.
FILLED_IN = frozenset({Name.ADD_CONDITION})


@dataclass(frozen=True)
class Dialogue:
    """What can be done in a chat."""

    rooms: Rooms

    def speaker(self, account: Account) -> Speaker | None:
        """Whom an account belongs to; None where nobody knows. Raises StoreUnavailable."""
        with self.rooms.store.reading(_NOBODY) as reading:
            return accounts.speaker(reading, account)

    def problems(self, act: Act, language: Language) -> Mapping[str, str]:
        """What is wrong with what was filled in, by input. Asks no room, so it is quick."""
        proposing = Proposing(self.rooms, Speaker("", language))
        match act.name:
            case Name.DESCRIBE:
                return proposing.first_form(act).problems
            case Name.ANSWER:
                return proposing.answers(act).problems
            case Name.DECIDE | Name.PUT_QUESTION | Name.PUT_ANSWER | Name.TAKE_BACK:
                telling = self.rooms.telling(language)
                return decision_forms.problems(act, telling, self.rooms.moment().day)
            case _:
                return owners.problems(act, self.rooms, Speaker("", language))

    def perform(self, act: Act, speaker: Speaker, account: Account) -> Reply:
        """Do something. What was done before leads to where that led. Raises ToetssteenError."""
        proposing, overview = Proposing(self.rooms, speaker), Overview(self.rooms, speaker)
        deciding = Deciding(self.rooms, speaker, account)
        ways: dict[Name, Callable[[Act], Reply]] = {
            Name.NEW: proposing.new,
            Name.DESCRIBE: proposing.describe,
            Name.BEGIN: proposing.begin,
            Name.JOIN: proposing.join,
            Name.ANSWER: proposing.answer,
            Name.BACK: proposing.back,
            Name.CONTINUE: proposing.go_on,
            Name.REMEMBER: proposing.remember,
            Name.CLOSE: proposing.close,
            Name.VERDICT: overview.verdict,
            Name.WHY: overview.why,
            Name.WHAT_IF: overview.what_if,
            Name.STATUS: overview.status,
            Name.HELP: overview.help,
            Name.HOME: overview.home,
            Name.LANGUAGE: lambda asked: self._speak(asked, speaker, account),
            Name.LOOK: lambda asked: look(self.rooms, speaker, asked),
            Name.SAID: lambda asked: said(self.rooms, speaker, asked),
            **owners.ways(self.rooms, speaker),
            **Handing(self.rooms, speaker).ways,
            Name.PREFERENCES: Wishes(self.rooms, speaker).show,
            Name.SET_PREFERENCES: Wishes(self.rooms, speaker).save,
            Name.QUEUE: BoardHome(self.rooms, speaker).queue,
            Name.CASE: deciding.case,
            Name.APPROVE: deciding.approve,
            Name.APPROVE_WITH: deciding.approve_with,
            Name.ADD_CONDITION: deciding.approve_with,
            Name.REFUSE: deciding.refuse,
            Name.DECIDE: deciding.decide,
            Name.ASK: deciding.ask,
            Name.PUT_QUESTION: deciding.put_question,
            Name.ANSWER_QUESTION: deciding.answer_question,
            Name.PUT_ANSWER: deciding.put_answer,
            Name.WITHDRAW_VOTE: deciding.withdraw_vote,
            Name.TAKE_BACK: deciding.take_back,
        }
        try:
            return ways[act.name](act)
        except Moved:
            # Whoever goes on with an initiative by its number has no proposal in hand yet.
            about = {"draft": act.about["draft"]} if "draft" in act.about else act.about
            return proposing.go_on(Act(Name.CONTINUE, about, act.given))

    def suggest(self, act: Act, text: str, speaker: Speaker) -> tuple[Option, ...]:
        """What can be chosen by a part of its name. Raises ToetssteenError."""
        if act.name is not Name.PEOPLE:
            raise ValueError(act.name)
        return Asking(self.rooms, speaker).people(act, text)

    def trouble(self, error: Exception, code: str, language: Language) -> Message:
        """What to say of an error."""
        text = trouble(error, code, self.rooms.telling(language))
        return Message(text, (Paragraph(text),))

    def stranger(self, language: Language) -> Message:
        """What to say to somebody who is not in the registry."""
        text = self.rooms.telling(language).say("trouble.stranger")
        return Message(text, (Paragraph(text),))

    def say(self, key: str, language: Language) -> str:
        """A sentence, for what a product shows of its own."""
        return self.rooms.telling(language).say(key)

    def _speak(self, act: Act, speaker: Speaker, account: Account) -> Reply:
        """Speak another language from now on."""
        language = Language(str(act.given["language"]))
        with self.rooms.store.transaction(speaker.actor, self.rooms.moment()) as work:
            accounts.choose_language(work, account, language)
        again = Overview(self.rooms, Speaker(speaker.person_id, language))
        return again.home(act)
