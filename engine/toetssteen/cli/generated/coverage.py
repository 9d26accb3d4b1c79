"""Which articles are in a norm, which are not and why; and the national requirements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from toetssteen.cli.generated.markdown import GENERATED, escaped, table
from toetssteen.cli.generated.site import NORMS, Site
from toetssteen.intake.coverage import Regulation, Requirements
from toetssteen.intake.questionnaire import Text
from toetssteen.policy.catalogue import Norm
from toetssteen.wording.words import legal_order, sentence_case


def coverage_of(pack: str, regulations: Sequence[Regulation], site: Site) -> Iterator[str]:
    """The part of a pack's page with its sources, place by place."""
    say = site.words.say
    listed = {found.regulation: found for found in regulations if found.pack == pack}
    own = [norm for norm in site.norms if norm.pack == pack]
    codes = sorted({norm.source.regulation for norm in own} | listed.keys())
    yield f"## {say('generated.coverage.heading')}"
    yield ""
    for code in codes:
        whole = listed.get(code)
        norms = [norm for norm in (site.norms if whole else own) if norm.source.regulation == code]
        yield f"### {escaped(sentence_case(site.words.regulation(code)))}"
        yield ""
        yield from _numbers(whole, norms, site) if whole else [say("generated.coverage.part")]
        yield ""
        yield from _places(norms, site)
        if whole and whole.outside:
            headers = [say(f"generated.coverage.{key}") for key in ("outside", "reason")]
            rows = [
                (_compact(outside.places), escaped(site.words.messages.of(outside.reason)))
                for outside in whole.outside
            ]
            yield from table(headers, rows)


def requirements_page(requirements: Requirements, site: Site) -> str:
    """The page of the national requirements, with the norms of each."""
    words = site.words
    by_urn = {urn: [norm for norm in site.norms if norm.urn == urn] for urn in requirements.urns}
    inside = [urn for urn, norms in by_urn.items() if norms]
    key = "every" if len(inside) == len(by_urn) else "some"
    intro = words.say(
        f"generated.requirements.{key}",
        all=len(by_urn),
        inside=len(inside),
        outside=len(by_urn) - len(inside),
    )
    headers = [words.say(f"generated.requirements.{key}") for key in ("requirement", "norms")]
    rows = [
        (f"`{urn}`", _norms_or_reason(norms, requirements.outside.get(urn), site))
        for urn, norms in by_urn.items()
    ]
    title = f"# {words.say('generated.requirements.title')}"
    return "\n".join([GENERATED, title, "", intro, "", *table(headers, rows)]).rstrip() + "\n"


def articles_of(norm: Norm) -> set[str]:
    """The articles or points that a norm stands for: "1, 2" are two."""
    return {part.strip() for part in norm.source.article.split(",")}


def _numbers(whole: Regulation, norms: Iterable[Norm], site: Site) -> Iterator[str]:
    encoded = set().union(*(articles_of(norm) for norm in norms))
    inside = [article for article in whole.articles if article in encoded]
    yield site.words.say(
        "generated.coverage.whole",
        all=len(whole.articles),
        inside=len(inside),
        outside=len(whole.articles) - len(inside),
    )


def _places(norms: Iterable[Norm], site: Site) -> Iterator[str]:
    headers = [site.words.say(f"generated.coverage.{key}") for key in ("place", "norms")]
    found = sorted(norms, key=lambda norm: legal_order(norm.source))
    rows = [
        (escaped(sentence_case(place)), _links(at_place, site))
        for place, at_place in groupby(found, lambda norm: site.words.place(norm.source))
    ]
    yield from table(headers, rows)


def _links(norms: Iterable[Norm], site: Site, folder: str = "") -> str:
    return "; ".join(site.norm(norm, folder) for norm in norms)


def _norms_or_reason(norms: Sequence[Norm], reason: Text | None, site: Site) -> str:
    if norms or reason is None:
        return _links(norms, site, f"{NORMS}/")
    return escaped(site.words.messages.of(reason))


def _compact(places: Sequence[str]) -> str:
    """Articles in a row as one range: 28-39, 45."""
    runs: list[list[str]] = []
    for place in places:
        follows = runs and place.isdigit() and runs[-1][-1].isdigit()
        if follows and int(place) == int(runs[-1][-1]) + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)
