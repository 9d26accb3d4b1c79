"""Draws screens as Block Kit, within Slack's limits."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from toetssteen_bots.dialogue.acts import Act
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Buttons,
    Choose,
    Confirm,
    Count,
    Day,
    Divider,
    Entry,
    Heading,
    Home,
    Input,
    Message,
    Note,
    Option,
    Paragraph,
    Part,
    Pick,
    Tone,
    Window,
    Write,
)
from toetssteen_bots.slack import limits
from toetssteen_bots.slack.mrkdwn import bold, escaped, literal

Block = dict[str, Any]
# What a listener knows an element by.
PRESSED, CHOSEN, TYPED, PICKED = "pressed", "chosen", "typed", "picked"
CALLBACK = "window"
# Between the name of an input and the turn that it is of.
_TURN = "|"
_SIGNS = {Tone.GOOD: "🟢", Tone.WARNING: "🟠", Tone.BAD: "🔴", Tone.PLAIN: "⚪"}
_STYLES = {Tone.GOOD: "primary", Tone.BAD: "danger"}


def view_of(window: Window, external_id: str | None = None) -> Block:
    """A window as a modal. `external_id`: by which it can be found before its id is known."""
    view: Block = {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": _plain(window.title, limits.TITLE),
        "close": _plain(window.close, limits.TITLE),
        "blocks": _fitting(_blocks(window.parts, window), limits.VIEW_BLOCKS),
        "private_metadata": _metadata(window),
        "notify_on_close": window.closed is not None,
    }
    if window.submit:
        view["submit"] = _plain(window.submit.label, limits.TITLE)
    if external_id:
        view["external_id"] = external_id
    return view


def home_of(home: Home) -> Block:
    """What somebody finds in the app's own tab."""
    return {"type": "home", "blocks": _fitting(_blocks(home.parts), limits.VIEW_BLOCKS)}


def message_of(message: Message) -> Block:
    """A message with its plain fallback. Nothing in it is looked up or unfolded."""
    blocks = _fitting(_blocks(message.parts), limits.MESSAGE_BLOCKS)
    plain = plain_of(message)
    return {**plain, "blocks": blocks} if blocks else plain


def plain_of(message: Message) -> Block:
    """Only the plain fallback of a message."""
    return {"text": cut(escaped(message.text), limits.FALLBACK)}


def metadata_of(view: Block, kind: str) -> Act | None:
    """What a modal does when it is submitted ("submit"), filled in ("remember") or "closed"."""
    text = json.loads(view.get("private_metadata") or "{}").get(kind)
    return Act.loaded(text) if text else None


def name_of(block_id: str) -> str:
    """The name of an input."""
    return block_id.rpartition(_TURN)[0] or block_id


def cut(text: str, limit: int) -> str:
    """A text that fits, with a sign where something was cut off."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _metadata(window: Window) -> str:
    acts = {
        "submit": window.submit.act if window.submit else None,
        "remember": window.remember,
        "closed": window.closed,
        "look": window.look,
    }
    return json.dumps({kind: act.dumped() for kind, act in acts.items() if act})


def _fitting(blocks: Iterator[Block], limit: int) -> list[Block]:
    """As many as fit, each with an id of its own."""
    found = list(blocks)
    if len(found) > limit:
        found = [*found[: limit - 1], {"type": "context", "elements": [_plain("…", 1)]}]
    return [{"block_id": f"part{_TURN}{number}", **block} for number, block in enumerate(found)]


def _blocks(parts: Iterable[Part], window: Window | None = None) -> Iterator[Block]:
    for part in parts:
        match part:
            case Choose(at_once=Act() as act):
                yield _at_once(part, act)
            case Choose() | Write() | Count() | Day() | Pick():
                yield _input(part, window)
            case Paragraph():
                yield from _paragraph(part)
            case _:
                yield _shown(part)


def _shown(part: Heading | Note | Banner | Divider | Buttons | Entry) -> Block:
    match part:
        case Heading():
            return {"type": "header", "text": _plain(part.text, limits.HEADER)}
        case Note():
            return {"type": "context", "elements": [_plain(part.text, limits.CONTEXT)]}
        case Banner():
            text = f"{_SIGNS[part.tone]} {bold(part.lead)}\n{literal(part.text)}"
            return _section(cut(text, limits.SECTION))
        case Divider():
            return {"type": "divider"}
        case Buttons():
            elements = [_button(button, n) for n, button in enumerate(part.buttons)]
            return {"type": "actions", "elements": elements}
        case Entry():
            text = cut(f"{bold(part.lead)}\n{literal(part.text)}", limits.SECTION)
            return {**_section(text), "accessory": _button(part.button, 0)}


def _paragraph(part: Paragraph) -> Iterator[Block]:
    if not part.lead:
        for piece in _pieces(part.text, limits.SECTION):
            yield {"type": "section", "text": _plain(piece, limits.SECTION)}
        return
    lead, limit = cut(bold(part.lead), limits.SECTION // 2), limits.SECTION // 2
    first = next(iter(_pieces(part.text, limit)), "")
    # In markup some characters become several, and nothing of the text may be lost.
    while len(lead) + 1 + len(literal(first)) > limits.SECTION:
        limit //= 2
        first = _pieces(part.text, limit)[0]
    yield _section(f"{lead}\n{literal(first)}")
    for piece in _pieces(part.text[len(first) :].lstrip(), limits.SECTION):
        yield {"type": "section", "text": _plain(piece, limits.SECTION)}


def _pieces(text: str, limit: int) -> list[str]:
    """A text in pieces that fit, cut where a word ends."""
    pieces = []
    while len(text) > limit:
        end = max(text.rfind(" ", 0, limit), text.rfind("\n", 0, limit))
        end = end if end > 0 else limit
        pieces.append(text[:end])
        text = text[end:].lstrip()
    return [*pieces, text] if text else pieces


def _section(markup: str) -> Block:
    # Verbatim: what looks like a link or a name in it does not become one.
    return {"type": "section", "text": {"type": "mrkdwn", "text": markup, "verbatim": True}}


def _plain(text: str, limit: int) -> Block:
    """A text that Slack shows letter by letter; an empty one is refused by it."""
    return {"type": "plain_text", "text": cut(text, limit) or " ", "emoji": False}


def _button(button: Button, number: int) -> Block:
    value = button.act.dumped()
    if len(value) > limits.BUTTON_VALUE:
        raise ValueError(button.act.name)
    element: Block = {
        "type": "button",
        "action_id": f"{PRESSED}{_TURN}{number}",
        "text": _plain(button.label, limits.BUTTON),
        "value": value,
    }
    if style := _STYLES.get(button.tone):
        element["style"] = style
    if button.confirm:
        element["confirm"] = _confirm(button.confirm)
    return element


def _confirm(asked: Confirm) -> Block:
    return {
        "title": _plain(asked.title, limits.CONFIRM_TITLE),
        "text": _plain(asked.text, limits.CONFIRM_TEXT),
        "confirm": _plain(asked.yes, limits.CONFIRM_BUTTON),
        "deny": _plain(asked.no, limits.CONFIRM_BUTTON),
    }


def _input(part: Input, window: Window | None) -> Block:
    turn = window.turn if window else ""
    block: Block = {
        "type": "input",
        "block_id": f"{part.name}{_TURN}{turn}",
        "label": _plain(part.label, limits.LABEL),
        "element": {"action_id": TYPED, **_element(part)},
        "optional": not part.required,
        # So that what is filled in is kept, also where the window is closed.
        "dispatch_action": window is not None and window.remember is not None,
    }
    if part.hint:
        block["hint"] = _plain(part.hint, limits.LABEL)
    return block


def _element(part: Input) -> Block:
    match part:
        case Choose():
            return _choice(part)
        case Write():
            return _written(part)
        case Count():
            element: Block = {"type": "number_input", "is_decimal_allowed": True}
            bounds = {"min_value": part.minimum, "max_value": part.maximum}
            element |= {name: value for name, value in bounds.items() if value is not None}
            return {**element, **_while_typing(), **_initial("initial_value", part.value)}
        case Day():
            return {"type": "datepicker", **_initial("initial_date", part.value)}
        case Pick():
            return {
                "type": "external_select",
                "action_id": f"{PICKED}{_TURN}{part.source.dumped()}",
                "min_query_length": 0,
            }


def _written(part: Write) -> Block:
    limit = min(part.limit, limits.WRITTEN)
    element: Block = {"type": "plain_text_input", "multiline": part.long, "max_length": limit}
    return {**element, **_while_typing(), **_initial("initial_value", part.text[:limit])}


def _while_typing() -> Block:
    return {"dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]}}


def _initial(name: str, value: str) -> Block:
    return {name: value} if value else {}


def _choice(part: Choose) -> Block:
    """Few choices are all shown; of more a list is opened."""
    few = len(part.options) <= limits.FEW_OPTIONS
    kinds = {
        (True, True): "checkboxes",
        (True, False): "multi_static_select",
        (False, True): "radio_buttons",
        (False, False): "static_select",
    }
    element: Block = {"type": kinds[part.many, few], **_options(part.options, few=few)}
    chosen = [_option(option) for option in part.options if option.code in part.chosen]
    if chosen:
        name, value = ("initial_options", chosen) if part.many else ("initial_option", chosen[0])
        element[name] = value
    return element


def _options(options: Sequence[Option], *, few: bool) -> Block:
    if few or len(options) <= limits.OPTIONS:
        return {"options": [_option(option) for option in options]}
    groups = [options[n : n + limits.OPTIONS] for n in range(0, len(options), limits.OPTIONS)]
    return {
        "option_groups": [
            {
                "label": _plain(f"{group[0].label[:30]} … {group[-1].label[:30]}", limits.OPTION),
                "options": [_option(option) for option in group],
            }
            for group in groups
        ]
    }


def _option(option: Option) -> Block:
    if len(option.code) > limits.OPTION_VALUE:
        raise ValueError(option.code)
    return {"text": _plain(option.label, limits.OPTION), "value": option.code}


def _at_once(part: Choose, act: Act) -> Block:
    """A choice that is done as soon as it is made."""
    element = _choice(part)
    # In a list, whatever their number: there is one line.
    element["type"] = "static_select"
    element["action_id"] = f"{CHOSEN}{_TURN}{act.dumped()}"
    block = {"type": "section", "text": _plain(part.label, limits.SECTION), "accessory": element}
    return {**block, "block_id": f"{part.name}{_TURN}"}


def suggested(options: Iterable[Option]) -> list[Block]:
    """What can be chosen, as an answer to what somebody typed."""
    return [_option(option) for option in options][: limits.OPTIONS]


def chosen_act(action_id: str) -> Act:
    """What a choice does that is done at once, or what finds the choices. Raises ValueError."""
    return Act.loaded(action_id.partition(_TURN)[2])
