"""What Slack sends, as acts: which, by whom, and where it was done."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from toetssteen_bots.dialogue import commands
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.dialogue.acts import Act, Given, Name
from toetssteen_bots.dialogue.dialogue import FILLED_IN
from toetssteen_bots.slack import drawing
from toetssteen_bots.slack.mrkdwn import plain

PRODUCT = "slack"
NEW_SHORTCUT, MESSAGE_SHORTCUT = "new_initiative", "initiative_from_message"
Body = Mapping[str, Any]


class Surface(StrEnum):
    """Where something was done."""

    COMMAND = "command"
    SHORTCUT = "shortcut"
    MESSAGE = "message"
    MODAL = "modal"
    SUBMISSION = "submission"
    CLOSED = "closed"
    MENTION = "mention"
    DIRECT = "direct"
    SUGGESTION = "suggestion"
    HOME = "home"


_VIEWS = {"modal": Surface.MODAL, "home": Surface.HOME}


@dataclass(frozen=True, slots=True)
class Inbound:
    """Something that came in. `key`: by which it is known when it comes again.

    `trigger` opens a window within three seconds; `response_url` answers where it was done.
    """

    key: str
    surface: Surface
    account: Account
    act: Act
    trigger: str = ""
    response_url: str = ""
    view_id: str = ""
    # The names of the inputs, as Slack knows them.
    blocks: Mapping[str, str] | None = None
    # Where something was said.
    channel: str = ""
    thread: str = ""
    # What is looked for once somebody stops typing, and the window as they saw it.
    look: Act | None = None
    hash: str = ""

    @property
    def code(self) -> str:
        """By which it is found in the logs; says nothing of who did what."""
        return code_of(self.key)

    @property
    def external_id(self) -> str:
        """By which the window is found that answers it; the same when it comes again."""
        return hashlib.sha256(f"window {self.key}".encode()).hexdigest()


def code_of(key: str) -> str:
    """By which what came in with a key is found in the logs."""
    return hashlib.sha256(key.encode()).hexdigest()[:8]


def command(body: Body) -> Inbound:
    """What was typed after the command."""
    return Inbound(
        _key(body["team_id"], "command", body["trigger_id"]),
        Surface.COMMAND,
        Account(PRODUCT, body["team_id"], body["user_id"]),
        commands.read(body.get("text") or ""),
        body["trigger_id"],
        body["response_url"],
    )


def shortcut(body: Body) -> Inbound:
    """A shortcut; the text of a message is the description of what is proposed."""
    given: dict[str, Given] = {}
    if body["callback_id"] == MESSAGE_SHORTCUT:
        given["description"] = plain(body["message"].get("text") or "")
    account = _account(body)
    return Inbound(
        _key(account.workspace, "shortcut", body["trigger_id"]),
        Surface.SHORTCUT,
        account,
        Act(Name.NEW, given=given),
        body["trigger_id"],
    )


def action(body: Body) -> Inbound:
    """A button, or a choice that is done at once. Raises ValueError for what is not ours."""
    done, account, view = body["actions"][0], _account(body), body.get("view") or {}
    surface = _VIEWS.get(str(view.get("type")), Surface.MESSAGE)
    if done["action_id"].startswith(drawing.PRESSED):
        act = Act.loaded(done["value"])
        if act.name in FILLED_IN and "state" in view:
            act = replace(act, given=_values(view))
    else:
        chosen = done["selected_option"]["value"]
        act = drawing.chosen_act(done["action_id"])
        act = replace(act, given={drawing.name_of(done["block_id"]): chosen})
    return Inbound(
        _key(account.workspace, "action", body["trigger_id"]),
        surface,
        account,
        act,
        body["trigger_id"],
        body.get("response_url") or "",
        view.get("id") or "",
    )


def typed(body: Body) -> Inbound:
    """Something was filled in and not sent. Raises ValueError where nobody remembers that."""
    view, account = body["view"], _account(body)
    act = drawing.metadata_of(view, "remember")
    if act is None:
        raise ValueError(view["id"])
    at = body["actions"][0]["action_ts"]
    act = replace(act, about={**act.about, "at": at}, given=_values(view))
    look = drawing.metadata_of(view, "look")
    return Inbound(
        _key(account.workspace, "typed", f"{view['id']}:{at}"),
        Surface.MODAL,
        account,
        act,
        view_id=view["id"],
        look=look and replace(look, given=act.given),
        hash=view.get("hash") or "",
    )


def submission(body: Body) -> Inbound:
    """A form that was sent. Raises ValueError for what is not ours."""
    view, account = body["view"], _account(body)
    act = drawing.metadata_of(view, "submit")
    if act is None:
        raise ValueError(view["id"])
    return Inbound(
        _key(account.workspace, "submission", f"{view['id']}:{view['hash']}"),
        Surface.SUBMISSION,
        account,
        replace(act, given=_values(view)),
        view_id=view["id"],
        blocks={drawing.name_of(block): block for block in view["state"]["values"]},
    )


def closed(body: Body) -> Inbound:
    """A window that was closed. Raises ValueError where that means nothing."""
    view, account = body["view"], _account(body)
    act = drawing.metadata_of(view, "closed")
    if act is None:
        raise ValueError(view["id"])
    key = _key(account.workspace, "closed", f"{view['id']}:{view.get('hash')}")
    return Inbound(key, Surface.CLOSED, account, act)


def home_opened(body: Body) -> Inbound:
    """Somebody came to the app's own tab."""
    account = Account(PRODUCT, body["team_id"], body["event"]["user"])
    key = _key(account.workspace, "event", body["event_id"])
    return Inbound(key, Surface.HOME, account, Act(Name.HOME))


# Of messages: an ordinary one, one with a file, and one in a thread that everybody sees.
_SAID_BY_PEOPLE = {"", "file_share", "thread_broadcast"}


class NotForUs(ValueError):
    """Something that is not meant for us: our own words, or what somebody changed in theirs."""


def mention(body: Body) -> Inbound:
    """Somebody named us in a channel."""
    return _said(body, Surface.MENTION)


def direct(body: Body) -> Inbound:
    """Somebody wrote to us. Raises NotForUs for what is no new message of a person to us."""
    if body["event"].get("channel_type") != "im":
        raise NotForUs(body["event_id"])
    return _said(body, Surface.DIRECT)


def suggestion(body: Body) -> Inbound:
    """Somebody types to find something. Raises ValueError for what is not ours."""
    view, account = body["view"], _account(body)
    act = replace(drawing.chosen_act(body["action_id"]), given=_values(view))
    key = _key(account.workspace, "suggestion", view["id"])
    return Inbound(key, Surface.SUGGESTION, account, act, view_id=view["id"])


def _said(body: Body, surface: Surface) -> Inbound:
    event = body["event"]
    changed = event.get("edited") or event.get("hidden")
    if event.get("bot_id") or changed or event.get("subtype", "") not in _SAID_BY_PEOPLE:
        raise NotForUs(body["event_id"])
    account = Account(PRODUCT, body["team_id"], event["user"])
    return Inbound(
        _key(account.workspace, "event", body["event_id"]),
        surface,
        account,
        Act(Name.SAID, given={"description": plain(event.get("text") or "")}),
        channel=event["channel"],
        thread=event.get("thread_ts") or "",
    )


def _account(body: Body) -> Account:
    # In a shared workspace, the team of the user is another than that of the app.
    team = body["user"].get("team_id") or (body.get("team") or {}).get("id")
    if not team:
        raise ValueError(body["user"]["id"])
    return Account(PRODUCT, team, body["user"]["id"])


def _key(workspace: str, kind: str, id_: str) -> str:
    return f"{workspace}:{kind}:{id_}"


def _values(view: Body) -> dict[str, Given]:
    return {
        drawing.name_of(block): _given(element)
        for block, elements in view["state"]["values"].items()
        for element in elements.values()
    }


def _given(element: Body) -> Given:
    match element["type"]:
        case "radio_buttons" | "static_select" | "external_select":
            chosen = element.get("selected_option")
            return chosen["value"] if chosen else None
        case "checkboxes" | "multi_static_select":
            return tuple(option["value"] for option in element.get("selected_options") or ())
        case "datepicker":
            date: str | None = element.get("selected_date")
            return date
        case _:
            value: str | None = element.get("value")
            return value
