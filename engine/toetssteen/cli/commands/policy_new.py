"""toetssteen policy new: a norm with its cases and its question, ready to be filled in."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.options import known_code
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.session import Session
from toetssteen.cli.writing import write_new, write_over
from toetssteen.errors import BadInput
from toetssteen.intake.nearest import nearest
from toetssteen.intake.questionnaire import QuestionnaireInvalid, load_questionnaire
from toetssteen.policy.catalogue import Level
from toetssteen.policy.drafting import Place, Wanted, draft, draft_question, norm_name
from toetssteen.policy.packs import laid_over, read_packs
from toetssteen.policy.sources import read_sources

DRAFT_FORMAT = "toetssteen.draft/1"
_NORMS = "norms"

NormArgument = Annotated[str, typer.Argument(metavar="NORM", help="option.new_norm")]
ArticleOption = Annotated[
    str, typer.Option("--article", metavar="ARTICLE", help="option.new_article")
]
LevelOption = Annotated[str, typer.Option("--level", metavar="LEVEL", help="option.new_level")]
RegulationOption = Annotated[
    str | None, typer.Option("--regulation", metavar="CODE", help="option.new_regulation")
]
FactOption = Annotated[str | None, typer.Option("--fact", metavar="FACT", help="option.new_fact")]
DueOption = Annotated[str | None, typer.Option("--due", metavar="CODE", help="option.new_due")]
RoleOption = Annotated[
    str | None, typer.Option("--responsible", metavar="CODE", help="option.new_responsible")
]
NewPackOption = Annotated[bool, typer.Option("--new-pack", help="option.new_pack")]


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a norm goes: the policies, or a pack of one's own; `is_new`: it is its first norm."""

    folder: Path
    is_own: bool
    is_new: bool


def new(  # noqa: PLR0913 - one parameter for each option
    ctx: typer.Context,
    norm: NormArgument,
    *,
    article: ArticleOption,
    level: LevelOption,
    regulation: RegulationOption = None,
    fact: FactOption = None,
    due: DueOption = None,
    responsible: RoleOption = None,
    new_pack: NewPackOption = False,
) -> ExitCode:
    """Write the files, and say what is still to be done."""
    session = Session.of(ctx)
    pack, name = norm_name(norm)
    root = session.options.policies_folder
    vocabulary = read_sources(root).data["vocabulary"]
    target = _target(pack, session, new_pack=new_pack)
    if any((folder / _NORMS / pack / name).exists() for folder in (root, target.folder)):
        raise BadInput("norm_exists", given=norm)
    known = _known_level(level)
    if known is Level.APPROVAL and responsible is None:
        raise BadInput("approval_needs_role")
    wanted = Wanted(
        pack,
        name,
        known,
        Place.of(_regulation(regulation, pack, vocabulary["regulations"]), article),
        fact or _usual_fact(pack, name, target),
        due and known_code("--due", due, vocabulary["due"]),
        responsible and known_code("--responsible", responsible, vocabulary["roles"]),
    )
    files = _write(wanted, target, session, vocabulary["roles"])
    _show(norm, files, target, session)
    return ExitCode.DONE


def _write(wanted: Wanted, target: _Target, session: Session, roles: Collection[str]) -> list[Path]:
    """Write the norm, its table and its question; none of them where one cannot be."""
    packs = read_packs([folder for folder in _own_folders(session) if (folder / _NORMS).is_dir()])
    with laid_over(session.options.policies_folder, packs) as overlay:
        intake = overlay.merged / "intake"
        questionnaire = load_questionnaire(intake, roles)
        contents = {
            target.folder / file: text.encode()
            for file, text in draft(wanted, questionnaire, session.opa.path).items()
        }
        section = f"{wanted.fact.partition('.')[0]}.yaml"
        there = intake / section
        text = there.read_text(encoding="utf-8") if there.exists() else None
        asked = draft_question(wanted, questionnaire, text)
        if asked is None:
            write_new(contents)
            return list(contents)
        there.write_text(asked, encoding="utf-8")
        _check_question(wanted.fact, intake, roles, section)
    file = target.folder / "intake" / section
    if text is not None and not file.exists():
        # A pack of one's own has questions of its own only.
        raise BadInput("section_elsewhere", given=wanted.fact, section=section)
    write_new(contents)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_over(file, asked.encode())
    return [*contents, file]


def _check_question(fact: str, intake: Path, roles: Collection[str], section: str) -> None:
    """See that the question is read as it was meant, in a section that somebody else wrote."""
    try:
        known = load_questionnaire(intake, roles)
    except QuestionnaireInvalid as error:
        raise BadInput("question_does_not_fit", given=fact, section=section) from error
    if fact not in known.questions:
        raise BadInput("question_does_not_fit", given=fact, section=section)


def _target(pack: str, session: Session, *, new_pack: bool) -> _Target:
    """The folder that has the pack, or will have it. Raises BadInput."""
    root, own = session.options.policies_folder, _own_folders(session)
    for folder in (root, *own):
        if (folder / _NORMS / pack).is_dir():
            return _Target(folder, folder is not root, is_new=False)
    if not new_pack:
        known = sorted(
            path.name
            for folder in (root, *own)
            for path in (folder / _NORMS).glob("*")
            if path.is_dir()
        )
        likely, expected = nearest(pack, known), ", ".join(known)
        raise BadInput("unknown_pack", given=pack, suggestion=likely, expected=expected)
    if len(own) > 1:
        raise BadInput("which_pack", given=pack)
    return _Target(own[0] if own else root, bool(own), is_new=True)


def _own_folders(session: Session) -> tuple[Path, ...]:
    """The folders of packs; one that is still empty is a pack to be."""
    return (*session.own_settings.local_packs, *session.options.local_packs)


def _known_level(given: str) -> Level:
    return Level(known_code("--level", given, [level.value for level in Level]))


def _regulation(given: str | None, pack: str, regulations: Mapping[str, Any]) -> str:
    """The code that was given, else that of the pack's own name. Raises BadInput."""
    if given is not None:
        return known_code("--regulation", given, regulations)
    if pack.upper() not in regulations:
        raise BadInput("regulation_needed", expected=", ".join(regulations))
    return pack.upper()


def _usual_fact(pack: str, name: str, target: _Target) -> str:
    """Packs of one's own have one section, called after them."""
    return f"{pack}.{name}" if target.is_own else f"{name}.arranged"


def _show(norm: str, files: list[Path], target: _Target, session: Session) -> None:
    say, page = session.messages.say, Page(session.out)
    if session.options.as_json:
        document = {"format": DRAFT_FORMAT, "norm": norm, "files": [str(file) for file in files]}
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    page.paragraph(say("policy.new.written", norm=norm))
    for file in files:
        page.line(f"  {file}")
    page.paragraph(say("policy.new.fill"))
    if target.is_new and not target.is_own:
        page.paragraph(say("policy.new.switch_on", pack=norm.partition(".")[0]))
