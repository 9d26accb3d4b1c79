"""The options that every command takes, before and after its name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from toetssteen import paths
from toetssteen.errors import BadInput
from toetssteen.intake.nearest import nearest
from toetssteen.intake.questionnaire import Language


class Format(StrEnum):
    """How a result is written."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for with the options that every command takes."""

    lang: Language | None = None
    output_format: Format | None = None
    verbose: bool | None = None
    settings: Path | None = None
    policies: Path | None = None
    local_packs: tuple[Path, ...] = ()

    @property
    def as_json(self) -> bool:
        """Whether the result is for a program."""
        return self.output_format is Format.JSON

    @property
    def policies_folder(self) -> Path:
        """The policies to judge with."""
        return self.policies or paths.POLICIES


Code = TypeVar("Code", bound=StrEnum)


def one_of(option: str, codes: type[Code]) -> Callable[[str], Code]:
    """A reader of an option that has one of some codes as its value."""
    return lambda given: codes(known_code(option, given, [code.value for code in codes]))


def known_code(option: str, given: str, codes: Iterable[str]) -> str:
    """The code that was given. Raises BadInput, with the one that is most alike."""
    known = list(codes)
    if given not in known:
        raise BadInput(
            "unknown_option_value",
            option=option,
            given=given,
            suggestion=nearest(given, known),
            expected=", ".join(known),
        )
    return given


LangOption = Annotated[
    Language | None,
    typer.Option("--lang", metavar="nl|en", parser=one_of("--lang", Language), help="option.lang"),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format", metavar="text|json", parser=one_of("--format", Format), help="option.format"
    ),
]
VerboseOption = Annotated[bool | None, typer.Option("--verbose", help="option.verbose")]
SettingsOption = Annotated[
    Path | None, typer.Option("--settings", metavar="FILE", help="option.settings")
]
PoliciesOption = Annotated[
    Path | None, typer.Option("--policies", metavar="DIR", help="option.policies")
]
LocalPackOption = Annotated[
    list[Path] | None, typer.Option("--local-pack", metavar="DIR", help="option.local_pack")
]
