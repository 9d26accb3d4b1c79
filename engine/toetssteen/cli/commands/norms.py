"""toetssteen norms: the catalogue."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated, Any

import typer

from toetssteen.cli.arguments import known_date, known_norm
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.rendering.norms import show_norm, show_norms
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session
from toetssteen.cli.tables import numbers_of_cases
from toetssteen.intake.glossary import load_glossary
from toetssteen.policy.catalogue import Level, Norm
from toetssteen.wording.words import Words

NORMS_FORMAT = "toetssteen.norms/1"
NormArgument = Annotated[str | None, typer.Argument(metavar="NORM", help="option.norm")]
PackOption = Annotated[str | None, typer.Option("--pack", metavar="PACK", help="option.pack")]
LevelOption = Annotated[str | None, typer.Option("--level", metavar="LEVEL", help="option.level")]
DateOption = Annotated[str | None, typer.Option("--date", metavar="DATE", help="option.date")]
ArticleOption = Annotated[
    str | None, typer.Option("--article", metavar="ARTICLE", help="option.article")
]


def norms(  # noqa: PLR0913 - one parameter for each option
    ctx: typer.Context,
    *,
    norm: NormArgument = None,
    pack: PackOption = None,
    level: LevelOption = None,
    date: DateOption = None,
    article: ArticleOption = None,
) -> ExitCode:
    """List the norms that answer to every filter, or show one."""
    session = Session.of(ctx)
    known = session.policy_set.bundle.norms
    if pack is not None:
        known_code("--pack", pack, sorted({found.pack for found in known.values()}))
    if level is not None:
        known_code("--level", level, [found.value for found in Level])
    if date is not None:
        known_date("--date", date)
    chosen = (
        [known_norm(norm, session)]
        if norm is not None
        else [
            found
            for found in known.values()
            if pack in {None, found.pack}
            and level in {None, found.level.value}
            and (date is None or _holds_on(date, found))
            and article in {None, *_places(found)}
        ]
    )
    if session.options.as_json:
        cases = numbers_of_cases(session)
        listed = [{**_as_json(found), "cases": cases.get(found.id, 0)} for found in chosen]
        document = {"format": NORMS_FORMAT, "norms": listed}
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return ExitCode.DONE
    words = Words.of(session.messages, session.policy_set.bundle, session.questionnaire)
    page = Page(session.out)
    if norm is not None:
        glossary = load_glossary(session.options.policies_folder)
        show_norm(chosen[0], glossary, words, page)
    else:
        show_norms(chosen, words, page)
    return ExitCode.DONE


def _holds_on(date: str, norm: Norm) -> bool:
    """Whether a norm can hold on a date; what depends on the facts can."""
    begins = norm.applies_from or date
    ends = norm.applies_until or date
    return begins <= date <= ends and (norm.enacted or date) <= date


def _places(norm: Norm) -> tuple[str, str]:
    """How an article may be asked for: 26 and 26(2)."""
    source = norm.source
    return source.article, f"{source.article}({source.paragraph})"


def _as_json(norm: Norm) -> Mapping[str, Any]:
    return {
        "norm": norm.id,
        "pack": norm.pack,
        "level": norm.level.value,
        "title": asdict(norm.title),
        "description": asdict(norm.description),
        "remedy": asdict(norm.remedy),
        "caveat": asdict(norm.caveat) if norm.caveat else None,
        "source": norm.source.as_json(),
        "urn": norm.urn,
        "collection": norm.collection,
        "due": norm.due,
        "responsible": norm.responsible,
        "enacted": norm.enacted,
        "applies_from": norm.applies_from,
        "applies_from_literal": norm.applies_from_literal,
        "applies_until": norm.applies_until,
        "facts": sorted(norm.reads),
        "file": norm.file,
        "line": norm.row,
    }
