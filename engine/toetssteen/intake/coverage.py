"""What the library aims to hold in full, and what of it is in no norm and why."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from toetssteen.intake._forms import Form, read_policy_file
from toetssteen.intake.questions import Text

ARTICLES = Path("vocabulary", "coverage", "data.yaml")
REQUIREMENTS = Path("vocabulary", "urns", "data.yaml")
_RANGE = re.compile(r"(\d+)-(\d+)", re.ASCII)


@dataclass(frozen=True)
class Outside:
    """Articles or requirements that are in no norm, with the reason."""

    places: tuple[str, ...]
    reason: Text


@dataclass(frozen=True)
class Regulation:
    """All articles of a law, in order, and those that are in no norm. `pack`: where it is shown."""

    regulation: str
    pack: str
    articles: tuple[str, ...]
    outside: tuple[Outside, ...]


@dataclass(frozen=True)
class Requirements:
    """The national requirements by their ids, and those that do not hold for municipalities."""

    urns: tuple[str, ...]
    outside: Mapping[str, Text]


def load_regulations(policies: Path) -> tuple[Regulation, ...]:
    """Read the articles that the library aims to hold. Raises PolicyFileInvalid."""
    with read_policy_file(policies / ARTICLES, "coverage_invalid", ("regulations",)) as file:
        keys = ("regulation", "pack", "articles", "outside")
        return tuple(_regulation(form) for form in file.forms("regulations", keys))


def load_requirements(policies: Path) -> Requirements:
    """Read the national requirements. Raises PolicyFileInvalid."""
    keys = ("requirements", "outside")
    with read_policy_file(policies / REQUIREMENTS, "requirements_invalid", keys) as file:
        urns = tuple(file.texts("requirements"))
        outside: dict[str, Text] = {}
        for form in file.forms("outside", ("urn", "reason")) if file.has("outside") else ():
            urn, reason = form.one_of("urn", urns), form.both("reason")
            if urn and reason:
                outside[urn] = reason
    return Requirements(urns, MappingProxyType(outside))


def _regulation(form: Form) -> Regulation:
    articles = tuple(_expanded(form.texts("articles")))
    named: list[Outside] = []
    listed = form.forms("outside", ("articles", "reason")) if form.raw("outside") != [] else []
    for below in listed:
        reason = below.both("reason")
        places = tuple(_expanded(below.texts("articles")))
        for place in places:
            if place not in articles:
                below.note("unknown_article", "articles", given=place)
        if reason:
            named.append(Outside(places, reason))
    return Regulation(form.text("regulation"), form.name("pack"), articles, tuple(named))


def _expanded(texts: list[str]) -> Iterator[str]:
    """Each article of a list in which 5-7 stands for 5, 6 and 7."""
    for text in texts:
        if found := _RANGE.fullmatch(text):
            yield from map(str, range(int(found[1]), int(found[2]) + 1))
        else:
            yield text
