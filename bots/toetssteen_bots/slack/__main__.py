"""`python -m toetssteen_bots.slack link`, for whom Slack's addresses do not find."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from toetssteen.cli import logs
from toetssteen.cli.failures import explain
from toetssteen.cli.session import Session
from toetssteen.errors import ToetssteenError
from toetssteen.registry import people
from toetssteen.registry.moments import Actor, Source
from toetssteen.wording.messages import Messages
from toetssteen_bots.dialogue import accounts
from toetssteen_bots.dialogue.accounts import Account
from toetssteen_bots.slack.manifest import TEXTS
from toetssteen_bots.slack.payloads import PRODUCT


def main() -> int:
    """Run a command; its exit code."""
    logs.configure(verbose=True)
    with Session() as session:
        try:
            session.ask_for(lang=session.environment.lang)
            given = _parser(Messages(session.language, TEXTS), session.messages).parse_args()
            session.ask_for(
                settings=given.settings,
                policies=given.policies,
                local_packs=tuple(given.local_packs),
            )
            return _link(session, given)
        except ToetssteenError as error:
            failure = explain(error, session.messages)
            sys.stderr.write("\n".join([*failure.lines, ""]))
            return failure.exit_code


def _link(session: Session, given: argparse.Namespace) -> int:
    account = Account(PRODUCT, given.workspace, given.account)
    with session.registry.reading(Actor.operator()) as reading:
        actor = Actor.person(people.get(reading, given.as_).id, Source.TERMINAL)
    with session.registry.transaction(actor, session.moment()) as work:
        accounts.link(work, account, given.person)
        person = people.get(work, given.person)
    say = Messages(session.language, TEXTS).say
    session.out.print(say("program.linked", account=account.id, name=person.name))
    return 0


def _parser(messages: Messages, of_all: Messages) -> argparse.ArgumentParser:
    """The arguments; `of_all`: the sentences about what every command of Toetssteen takes."""
    say = messages.say
    everywhere = argparse.ArgumentParser(add_help=False)
    told = {name: of_all.say(f"option.{name}") for name in ("settings", "policies", "local_pack")}
    everywhere.add_argument("--settings", metavar="FILE", type=Path, help=told["settings"])
    everywhere.add_argument("--policies", metavar="DIR", type=Path, help=told["policies"])
    everywhere.add_argument(
        "--local-pack",
        dest="local_packs",
        metavar="DIR",
        type=Path,
        action="append",
        default=[],
        help=told["local_pack"],
    )
    parser = argparse.ArgumentParser(
        prog="python -m toetssteen_bots.slack", description=say("program.about")
    )
    commands = parser.add_subparsers(dest="command", required=True)
    link = commands.add_parser("link", parents=[everywhere], help=say("program.link"))
    for name in ("workspace", "account", "person"):
        link.add_argument(name, help=say(f"program.{name}"))
    link.add_argument("--as", dest="as_", required=True, help=say("program.as"))
    return parser


if __name__ == "__main__":
    sys.exit(main())
