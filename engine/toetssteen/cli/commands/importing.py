"""toetssteen import: initiatives from another register."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from toetssteen.cli.arguments import AsOfOption, as_of_date
from toetssteen.cli.commands.assess import present
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.judging import judge, source_of
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session
from toetssteen.cli.writing import write_new
from toetssteen.intake.algoritmeregister import load_register_mapping, read_register
from toetssteen.intake.documents import IMPORT_LIMIT, dump_document, load_document
from toetssteen.intake.initiative import Initiative, initiative_document
from toetssteen.wording.words import Words

DRAFTS_FORMAT = "toetssteen.drafts/1"
MAPPING = "import/algoritmeregister.yaml"
RegisterArgument = Annotated[str, typer.Argument(metavar="FILE", help="option.register_file")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="DIR", help="option.output_drafts")
]
AssessOption = Annotated[bool, typer.Option("--assess", help="option.assess")]


def algoritmeregister(
    ctx: typer.Context,
    file: RegisterArgument,
    output: OutputOption = None,
    assess: AssessOption = False,
    as_of: AsOfOption = None,
) -> ExitCode:
    """Make drafts of the entries: list, write or judge them."""
    session = Session.of(ctx)
    day = as_of_date(as_of, session)
    drafts = _drafts(file, session)
    if output is not None:
        _write(drafts, output, session)
    if assess:
        judged = judge([(draft.origin, draft) for draft in drafts], session, day)
        return present(judged, len(drafts), session, day, changes=False)
    if output is None:
        _show(drafts, session)
    return ExitCode.DONE


def _drafts(file: str, session: Session) -> list[Initiative]:
    stages = list(session.vocabulary["stages"])
    mapping = load_register_mapping(
        session.options.policies_folder / MAPPING, session.questionnaire, stages
    )
    document = load_document(source_of(file), IMPORT_LIMIT)
    return list(read_register(document, mapping))


def _write(drafts: Sequence[Initiative], folder: Path, session: Session) -> None:
    """Write each draft to a file of its own; what is there already is never written over."""
    documents = {
        folder / f"{draft.id}.yaml": dump_document(initiative_document(draft)).encode()
        for draft in drafts
    }
    write_new(documents)
    number = session.messages.count("import.written", len(drafts), folder=folder)
    Page(session.err).paragraph(number)


def _show(drafts: Sequence[Initiative], session: Session) -> None:
    if session.options.as_json:
        documents = [initiative_document(draft) for draft in drafts]
        document = {"format": DRAFTS_FORMAT, "drafts": documents}
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    words = Words.of(session.messages, session.policy_set.bundle, session.questionnaire)
    page = Page(session.out)
    headers = [words.say(f"import.{column}") for column in ("id", "stage", "facts", "title")]
    page.table(
        headers,
        [
            (draft.id, words.stage(draft.stage), str(len(draft.facts.answered)), draft.title)
            for draft in drafts
        ],
    )
    page.gap()
    page.paragraph(words.messages.count("import.read", len(drafts)))
    page.paragraph(words.say("import.next"))
