"""`python -m tests.e2e.demo`: the chat with Toetssteen in it, ready to click, until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

import yaml

from tests.e2e import parts
from tests.e2e.service import Toetssteen
from tests.e2e.workspace import BOARD, GENERAL, MEMBERS, Workspace, workspace
from toetssteen import paths
from toetssteen.cli import logs
from toetssteen.cli.reviewing import reviewer_of
from toetssteen.cli.session import Session
from toetssteen.intake.documents import find_documents, load_document
from toetssteen.intake.initiative import read_initiative
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.sources import read_data
from toetssteen.registry import initiatives, people
from toetssteen.registry.moments import Actor, Source

_TEXTS = Path(__file__).with_name("demo.yaml")
_LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}
_PORT = 8300


def main() -> int:
    """Run it; exit 1 where something it needs is not there."""
    language = Language(os.environ.get("TOETSSTEEN_LANG") or Language.NL)
    texts: Mapping[str, Any] = yaml.safe_load(_TEXTS.read_text(encoding="utf-8"))
    say = {name: text[language] for name, text in texts.items()}
    given = _arguments()
    logs.configure(verbose=False)
    signal.signal(signal.SIGTERM, _stop)
    try:
        with TemporaryDirectory(prefix="toetssteen-demo-") as folder:
            _run(Path(folder), given, language, say)
    except (parts.Missing, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        # It was asked for: everything has ended by now.
        print(f"\n{say['ended']}")
    return 0


def _run(
    folder: Path, given: argparse.Namespace, language: Language, say: Mapping[str, str]
) -> None:
    print(say["starting"])
    way, port, locale = given.transport, given.port, _LOCALES[language]
    with workspace(folder, way, port=port, locale=locale) as found:
        service = found.service(given.at)
        service.fill(MEMBERS)
        _add_examples(service)
        with service.running():
            _tell(found, language, say)
            signal.pause()


def _add_examples(service: Toetssteen) -> None:
    """Register the examples for who owns processes here, and judge them."""
    os.environ |= {n: v for n, v in service.environment.items() if n.startswith("TOETSSTEEN_")}
    with Session() as session:
        stages = list(session.vocabulary["stages"])
        files = [f for f in find_documents([paths.EXAMPLES]) if "expected" not in f.name]
        plans = [
            read_initiative(load_document(f), f.stem, session.questionnaire, stages) for f in files
        ]
        with session.registry.reading(Actor.operator()) as reading:
            owner = Actor.person(people.get(reading, MEMBERS[0].mail).id, Source.IMPORT)
        with session.registry.transaction(owner, session.moment()) as work:
            for plan in plans:
                # What the examples say of decisions was decided elsewhere.
                initiatives.add(work, initiatives.without_decisions(work, plan))
        reviewer = reviewer_of(session, Actor.program("clock"))
        run = reviewer.start(session.clock().isoformat())
        if run is not None:
            for _ in reviewer.work_on(run):
                pass


def _tell(found: Workspace, language: Language, say: Mapping[str, str]) -> None:
    words = read_data(paths.POLICIES, "vocabulary")["roles"]
    print(say["ready"].format(url=found.proxy.url))
    for member in MEMBERS:
        roles = ", ".join(words[role][language] for role in member.roles)
        print(f"  {member.name:8} {roles or say['stranger']}")
    # Also where it goes to a file: this goes on for as long as somebody looks at it.
    print(say["try"].format(general=GENERAL.name, board=BOARD.name, log=found.folder), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.demo", description=__doc__)
    parser.add_argument("--port", type=int, default=_PORT, help="where the browser finds it")
    parser.add_argument("--transport", choices=("http", "socket"), default="http")
    parser.add_argument("--at", default="", help="another time, like 2027-06-22T10:00")
    return parser.parse_args()


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
