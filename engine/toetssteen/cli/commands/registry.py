"""toetssteen similar, history, diff and replay: what the registry remembers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from toetssteen.cli.arguments import PersonOption, acting
from toetssteen.cli.commands.importing import MAPPING
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import read, source_of
from toetssteen.cli.registering import InitiativeArgument, pages, words_of
from toetssteen.cli.rendering.difference import show_difference
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document, summary_document
from toetssteen.cli.session import Session
from toetssteen.intake.algoritmeregister import load_register_mapping, read_register
from toetssteen.intake.documents import IMPORT_LIMIT, load_document
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.registry import initiatives, verdicts
from toetssteen.registry import published as taken
from toetssteen.registry import similar as resembling
from toetssteen.registry.errors import NotFound
from toetssteen.registry.published import PublishedEntry
from toetssteen.registry.replay import Replayed
from toetssteen.registry.replay import replay as replayed
from toetssteen.registry.similar import Wanted
from toetssteen.registry.store import Reading
from toetssteen.triage.comparison import compare

SIMILAR_FORMAT = "toetssteen.similar/1"
HISTORY_FORMAT = "toetssteen.history/1"
DIFF_FORMAT = "toetssteen.diff/1"
REPLAY_FORMAT = "toetssteen.replay/1"
PUBLISHED_FORMAT = "toetssteen.published/1"
_REGISTER = "algoritmeregister"
# What the organisation, the supplier and the address are called in the shapes of an entry.
_NAMED = (("organisatie", "organization"), ("provider",), ("url",))
PublishedArgument = Annotated[str, typer.Argument(metavar="FILE", help="option.register_file")]
WantedArgument = Annotated[str, typer.Argument(metavar="TEXT", help="option.wanted")]
VerdictArgument = Annotated[str, typer.Argument(metavar="VERDICT", help="option.verdict")]
BeforeArgument = Annotated[str, typer.Argument(metavar="VERDICT", help="option.verdict_before")]
AfterArgument = Annotated[str, typer.Argument(metavar="VERDICT", help="option.verdict_after")]


def similar(ctx: typer.Context, text: WantedArgument, as_: PersonOption = None) -> ExitCode:
    """Find what resembles an initiative, a file or some words."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        found = resembling.similar(reading, _wanted(reading, text, session))
        if session.options.as_json:
            show_document({"format": SIMILAR_FORMAT, "matches": [asdict(one) for one in found]})
        else:
            pages(session, reading).matches(found)
    return ExitCode.DONE


def history(
    ctx: typer.Context, initiative: InitiativeArgument, as_: PersonOption = None
) -> ExitCode:
    """Show every change and every verdict, oldest first."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        changes = initiatives.history(reading, initiative)
        summaries = verdicts.history(reading, initiative)
        if session.options.as_json:
            document = {
                "format": HISTORY_FORMAT,
                "changes": [change.as_json() for change in changes],
                "verdicts": [summary_document(found) for found in summaries],
            }
            show_document(document)
        else:
            pages(session, reading).history(changes, summaries)
    return ExitCode.DONE


def diff(
    ctx: typer.Context, before: BeforeArgument, after: AfterArgument, as_: PersonOption = None
) -> ExitCode:
    """Say what differs between two verdicts, and why."""
    session = Session.of(ctx)
    with session.registry.reading(acting(as_, session)) as reading:
        kept = [verdicts.get(reading, id_) for id_ in (before, after)]
        bundles = [verdicts.bundle_of(reading, one.summary) for one in kept]
    judged = [one.verdict(bundle) for one, bundle in zip(kept, bundles, strict=True)]
    documents = [verdict.as_json() for verdict in judged]
    comparison = compare(*documents)
    if session.options.as_json:
        show_document({"format": DIFF_FORMAT, "comparison": comparison.as_json()})
    else:
        show_difference(judged[0], judged[1], comparison, words_of(session), Page(session.out))
    return ExitCode.DONE


def replay(ctx: typer.Context, verdict: VerdictArgument, as_: PersonOption = None) -> ExitCode:
    """Judge again with the policies of then, and compare byte for byte."""
    session = Session.of(ctx)

    @contextmanager
    def serve(bundle: Bundle) -> Iterator[PolicyEngine]:
        with PolicyEngine(bundle, managed_opa(session.opa.path, bundle)) as engine:
            yield engine

    with session.registry.reading(acting(as_, session)) as reading:
        found = replayed(reading, verdict, serve)
    if session.options.as_json:
        show_document(_replay_document(found))
    else:
        key = "registry.replay_same" if found.holds else "registry.replay_differs"
        page, then = Page(session.out), found.kept.summary
        page.paragraph(session.messages.say(key, digest=then.kept_digest))
        if found.opa != then.opa:
            page.paragraph(
                session.messages.say("registry.replay_opa", then=then.opa, now=found.opa)
            )
    return ExitCode.DONE if found.holds else ExitCode.NOT_SOUND


def published(ctx: typer.Context, file: PublishedArgument, as_: PersonOption = None) -> ExitCode:
    """Take over what others published, to find what resembles an initiative."""
    session = Session.of(ctx)
    entries = list(_entries(file, session))
    with session.registry.transaction(acting(as_, session), session.moment()) as work:
        number = taken.take_over(work, _REGISTER, entries)
    if session.options.as_json:
        show_document({"format": PUBLISHED_FORMAT, "register": _REGISTER, "entries": number})
    else:
        Page(session.out).paragraph(session.messages.count("registry.taken_over", number))
    return ExitCode.DONE


def _entries(file: str, session: Session) -> Iterator[PublishedEntry]:
    """The entries in a file, by what their own standard calls things."""
    document = load_document(source_of(file), IMPORT_LIMIT)
    stages = list(session.vocabulary["stages"])
    path = session.options.policies_folder / MAPPING
    mapping = load_register_mapping(path, session.questionnaire, stages)
    drafts = read_register(document, mapping)
    entries = document if isinstance(document, list) else [document]
    for draft, entry in zip(drafts, entries, strict=True):
        organisation, supplier, url = (
            next((str(entry[name]) for name in names if entry.get(name)), "") for names in _NAMED
        )
        yield PublishedEntry(
            _REGISTER, draft.id, draft.title, organisation, draft.description, supplier, url
        )


def _wanted(reading: Reading, text: str, session: Session) -> Wanted:
    """An initiative by its number, the one in a file, or else the words themselves."""
    try:
        known = initiatives.get(reading, text)
    except NotFound:
        if not Path(text).is_file():
            return Wanted(text)
        given = read(text, session, None)
        return Wanted(given.title, given.description)
    return Wanted(known.title, known.description, known.product_id, without=known.number)


def _replay_document(found: Replayed) -> dict[str, Any]:
    return {
        "format": REPLAY_FORMAT,
        "holds": found.holds,
        "same": found.same,
        "same_document": found.same_document,
        "kept": found.kept.summary.kept_digest,
        "opa": found.opa,
        "verdict": summary_document(found.kept.summary),
    }
