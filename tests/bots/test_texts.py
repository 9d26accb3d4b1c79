"""What people wrote goes to Slack as it is and smuggles nothing in; secrets go nowhere."""

from __future__ import annotations

import ast
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

import toetssteen.wording
import toetssteen_bots
from tests.bots.conftest import Slack
from tests.bots.driver import SIGNING_SECRET
from tests.bots.peer import APP_TOKEN, BOT_TOKEN, Failure, Peer
from toetssteen.errors import BadInput
from toetssteen.intake.questionnaire import Language
from toetssteen.wording.messages import SHARED, catalogue
from toetssteen_bots.dialogue import commands
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.screens import Button, Entry, Message, Paragraph
from toetssteen_bots.dialogue.telling import OWN, language_of
from toetssteen_bots.slack.drawing import message_of
from toetssteen_bots.slack.logs import hidden, library_logger
from toetssteen_bots.slack.manifest import TEXTS
from toetssteen_bots.slack.mrkdwn import bold, escaped, literal, plain
from toetssteen_bots.slack.settings import read_slack_settings

_CODE = Path(toetssteen_bots.__path__[0])


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_in_a_text_is_a_link_a_mention_or_markup(text: str) -> None:
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", escaped(text))
    assert not re.search(r"[<>*_~`]", literal(text))
    assert "\n" not in bold(text)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<@U123> kijk", "kijk"),
        ("zie <https://x.example|de pagina>", "zie de pagina"),
        ("zie <https://x.example>", "zie https://x.example"),
        ("<#C1|algemeen> <!here>", "algemeen"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("gewoon", "gewoon"),
    ],
)
def test_what_somebody_wrote_in_slack_is_read_without_its_markup(written: str, shown: str) -> None:
    assert shown == plain(written)


def test_a_message_mentions_nobody_whatever_its_title_is() -> None:
    title = "<!channel> *hoi* <https://x.example|klik>"
    entry = Entry(title, title, Button(title, Act(Name.HELP)))

    drawn = message_of(Message(title, (entry, Paragraph(title), Paragraph(title, title))))

    marked = [b["text"] for b in drawn["blocks"] if b["text"]["type"] == "mrkdwn"]
    assert 2 == len(marked)
    assert all(text["verbatim"] and "<" not in text["text"] for text in marked)
    assert "<" not in drawn["text"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("nieuw", Act(Name.NEW)),
        ("NEW  Chatbot ", Act(Name.NEW, given={"title": "Chatbot"})),
        ("status 2026-0001", Act(Name.STATUS, given={"number": "2026-0001"})),
        ("status", Act(Name.STATUS)),
        ("approve 2026-0001", Act(Name.HELP)),
        ("x" * 201, Act(Name.HELP)),
    ],
)
def test_what_is_typed_after_the_command_is_a_known_word_or_leads_to_help(
    text: str, act: Act
) -> None:
    assert act == commands.read(text)


@given(
    about=st.dictionaries(st.text(max_size=5), st.text(max_size=5)),
    given_=st.dictionaries(
        st.text(max_size=5),
        st.none() | st.text(max_size=5) | st.lists(st.text(max_size=5)).map(tuple),
    ),
)
def test_an_act_reads_back_as_it_was(
    about: dict[str, str], given_: dict[str, str | tuple[str, ...] | None]
) -> None:
    act = Act(Name.ANSWER, about, given_)

    assert act == Act.loaded(act.dumped())


@pytest.mark.parametrize("text", ["", "[]", '["nothing",{},{}]', '["new",1,2]', "null"])
def test_what_is_no_act_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        Act.loaded(text)


@pytest.mark.parametrize(
    ("chosen", "locale", "language"),
    [
        ("", "", Language.NL),
        ("", "nl-NL", Language.NL),
        ("", "en-GB", Language.EN),
        ("", "de-DE", Language.EN),
        ("nl", "en-GB", Language.NL),
    ],
)
def test_the_language_is_the_one_chosen_else_that_of_the_product(
    chosen: str, locale: str, language: Language
) -> None:
    assert language == language_of(chosen, locale)


def spoken() -> set[str]:
    """Every text in the code as a pattern: what is filled in can be anything without a space."""
    patterns = set()
    for path in _CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                patterns.add(re.escape(node.value))
            if isinstance(node, ast.JoinedStr):
                parts = (
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w.]+"
                    for part in node.values
                )
                patterns.add("".join(parts))
    return {pattern for pattern in patterns if "." in pattern}


@pytest.mark.parametrize("package", [OWN, TEXTS])
def test_every_sentence_is_used_and_has_the_same_places_in_both_languages(package: str) -> None:
    known = re.compile("|".join(f"(?:{pattern})" for pattern in sorted(spoken())))
    unused = []
    for key, text in catalogue(package).items():
        places = [set(re.findall(r"\{(\w+)\}", one)) for one in (text.nl, text.en)]
        assert places[0] == places[1], key
        if not known.fullmatch(key.removesuffix(".one").removesuffix(".many")):
            unused.append(key)

    assert [] == unused


def test_a_sentence_that_stands_twice_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "texts_that_stand_twice"
    folder.mkdir()
    (folder / "__init__.py").touch()
    text = "a:\n  b: {nl: ja, en: 'yes'}\n  b: {nl: nee, en: 'no'}\n"
    (folder / "one.yaml").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(ValueError, match=r"line 2.*: b$"):
        catalogue(folder.name)


def _asked_for(folder: Path) -> Iterator[str]:
    """The start of each key that something is said by, but for what is typed in a terminal."""
    for path in folder.rglob("[!_]*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = (
                node.args[0].values[0] if isinstance(node.args[0], ast.JoinedStr) else node.args[0]
            )
            if name in {"say", "count"} and isinstance(first, ast.Constant):
                yield str(first.value)


@pytest.mark.parametrize(
    ("folder", "packages"),
    [(_CODE, [SHARED, OWN, TEXTS]), (Path(toetssteen.wording.__path__[0]), [SHARED])],
)
def test_whatever_is_said_has_its_sentence_at_hand(folder: Path, packages: list[str]) -> None:
    known = {key for package in packages for key in catalogue(package)}
    # A letter says its own sentences without their place.
    known |= {key.removeprefix("letters.") for key in known}
    asked = {start for start in _asked_for(folder) if "." in start}

    assert len(asked) > 10
    assert [] == [start for start in asked if not any(key.startswith(start) for key in known)]


async def _provoked(slack: Slack, peer: Peer) -> None:
    async with slack() as noor:
        peer.failures += [
            Failure("views.open", error="invalid_auth"),
            Failure("chat.postMessage", 500),
            Failure("views.publish", error=f"token {BOT_TOKEN} is wrong"),
        ]
        await noor.command("nieuw geheime titel")
        await noor.open_home()
        await noor.command("status geheim nummer")


@pytest.mark.anyio
async def test_no_secret_and_nothing_that_somebody_wrote_is_logged(
    slack: Slack, peer: Peer, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    structlog.reset_defaults()

    await _provoked(slack, peer)

    # What the other side of a test logs is not ours.
    ours = [r.getMessage() for r in caplog.records if r.name not in {"aiohttp.access", "httpx"}]
    logged = "\n".join([*ours, *capfd.readouterr()])
    assert "failed" in logged
    for secret in (BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, "geheim", "U0001", "noor@"):
        assert secret not in logged


def test_addresses_and_tokens_are_hidden() -> None:
    assert "een …, en …" == hidden("een xoxb-1-a, en https://hooks.slack.com/commands/T/1")
    assert library_logger().level == logging.WARNING


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"TRANSPORT": "http"}, "TOETSSTEEN_SLACK_BOT_TOKEN"),
        ({"BOT_TOKEN": "xoxb-1"}, "TOETSSTEEN_SLACK_SIGNING_SECRET"),
        ({"BOT_TOKEN": "xoxb-1", "TRANSPORT": "socket"}, "TOETSSTEEN_SLACK_APP_TOKEN"),
        ({"BOT_TOKEN": "xoxb-1", "TRANSPORT": "pigeon"}, "TOETSSTEEN_SLACK_TRANSPORT"),
    ],
)
def test_without_what_tells_slack_from_others_nothing_is_started(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], named: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(f"TOETSSTEEN_SLACK_{name}", value)

    with pytest.raises(BadInput) as refused:
        read_slack_settings()

    assert named == refused.value.parameters["variable"]
    assert "xoxb-1" not in str(refused.value)
