"""Shows what an act led to, where it was done: in a window, in the app's tab, or in a message."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from slack_sdk.errors import SlackApiError

from toetssteen.intake.questionnaire import Language
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.dialogue import OPENING, Dialogue
from toetssteen_bots.dialogue.drafts import Moved
from toetssteen_bots.dialogue.screens import (
    Button,
    Buttons,
    Home,
    Message,
    Paragraph,
    Reply,
    Tone,
    Window,
)
from toetssteen_bots.slack.client import Api, WindowGone
from toetssteen_bots.slack.logs import library_logger, reason_of
from toetssteen_bots.slack.payloads import Inbound, Surface

# What is shown over a window that somebody goes back to.
_ON_TOP = {Name.WHY, Name.WHAT_IF, Name.ASK_COLLEAGUE}


@dataclass(frozen=True, slots=True)
class Visit:
    """Something that came in, the language to answer in, and the window to answer in, if any."""

    inbound: Inbound
    language: Language = Language.NL
    place: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Showing:
    """Shows things, and has a few screens of its own about showing them."""

    dialogue: Dialogue
    api: Api

    async def place(self, visit: Visit) -> Visit:
        """A visit with the window to answer in: where it was done, or opened now.

        Raises TooLate.
        """
        inbound, name = visit.inbound, visit.inbound.act.name
        in_window = inbound.surface is Surface.MODAL
        on_top = name in _ON_TOP and "page" not in inbound.act.about
        if name in OPENING and (on_top or not in_window):
            window = self.loading(visit.language)
            view_id = await self.api.open(
                inbound.account, inbound.trigger, window, on_top=in_window
            )
            return Visit(inbound, visit.language, {"view_id": view_id})
        place = {"view_id": inbound.view_id} if in_window else {}
        return Visit(inbound, visit.language, place)

    async def show(self, visit: Visit, reply: Reply) -> None:
        """Show it where it was done, and tell what is to be told besides."""
        match reply.screen:
            case Window() as window:
                await self._in_window(visit, window)
            case Home() as home:
                await self.api.publish(visit.inbound.account, home)
            case Message() as message:
                await self._say(visit, message)
            case _:
                pass
        for message in reply.told:
            await self.api.tell(visit.inbound.account, message)

    def loading(self, language: Language) -> Window:
        """What is there until the answer is."""
        say = self.dialogue.say
        text = Paragraph(say("window.loading_text", language))
        return Window(say("window.loading", language), (text,), say("window.close", language))

    def late(self, act: Act, language: Language) -> Message:
        """That no window could be opened, with a button to do it again."""
        text = self.dialogue.say("trouble.late", language)
        again = Button(self.dialogue.say("trouble.again", language), act, Tone.GOOD)
        return Message(text, (Paragraph(text), Buttons((again,))))

    def resumed(self, act: Act, language: Language) -> Message:
        """That something was done though nobody waited for it any more."""
        text = self.dialogue.say("propose.resumed", language)
        return self._with_way_on(Message(text, (Paragraph(text),)), act, language)

    def trouble(self, visit: Visit, error: Exception) -> Message:
        """What went wrong; with a way on, where there is something to go on with."""
        inbound, language = visit.inbound, visit.language
        message = self.dialogue.trouble(error, inbound.code, language)
        if isinstance(error, Moved):
            return message
        return self._with_way_on(message, inbound.act, language)

    def _with_way_on(self, message: Message, act: Act, language: Language) -> Message:
        if "draft" not in act.about:
            return message
        go_on = Act(Name.CONTINUE, {"draft": act.about["draft"]})
        button = Button(self.dialogue.say("propose.go_on", language), go_on, Tone.GOOD)
        return Message(message.text, (*message.parts, Buttons((button,))))

    async def _in_window(self, visit: Visit, window: Window) -> None:
        if not visit.place:
            late = self.late(visit.inbound.act, visit.language)
            await self.api.tell(visit.inbound.account, late)
            return
        # Whoever closed it meanwhile finds it again in the app's tab.
        with suppress(WindowGone):
            await self.api.update(visit.inbound.account, visit.place, window)

    async def _say(self, visit: Visit, message: Message) -> None:
        inbound, say = visit.inbound, self.dialogue.say
        if visit.place:
            title, close = (say(key, visit.language) for key in ("window.notice", "window.close"))
            await self._in_window(visit, Window(title, message.parts, close))
        elif inbound.surface is Surface.HOME:
            await self.api.publish(inbound.account, Home(message.parts))
        elif not await self._answered(inbound, message):
            # Where it was done it cannot be told any more, and who did it waits for it.
            await self.api.tell(inbound.account, message)

    async def _answered(self, inbound: Inbound, message: Message) -> bool:
        """Tell it in the conversation in which it was done; False where that cannot be."""
        api, account = self.api, inbound.account
        if inbound.response_url:
            return await api.respond(inbound.response_url, message)
        try:
            if inbound.surface is Surface.MENTION:
                await api.whisper(account, inbound.channel, inbound.thread, message)
            elif inbound.surface is Surface.DIRECT:
                await api.reply(account, inbound.channel, inbound.thread, message)
            else:
                return False
        except SlackApiError as error:
            library_logger().warning("not answered there: %s", reason_of(error))
            return False
        return True
