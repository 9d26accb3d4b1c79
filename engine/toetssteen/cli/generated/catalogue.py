"""The catalogue of norms as pages in Markdown: an index, and one page for each pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from toetssteen.cli.generated.coverage import coverage_of
from toetssteen.cli.generated.markdown import GENERATED, escaped, table
from toetssteen.cli.generated.site import Site, anchor
from toetssteen.cli.rendering.norms import begins, facts_of
from toetssteen.cli.rendering.questions import terms_of_norm
from toetssteen.intake.coverage import Regulation
from toetssteen.policy.catalogue import Norm
from toetssteen.wording.words import Words, sentence_case

_POLICIES = "../../../policies"


def catalogue_pages(site: Site, regulations: Sequence[Regulation]) -> Iterator[tuple[str, str]]:
    """The pages by file name."""
    packs = [(pack, list(found)) for pack, found in groupby(site.norms, lambda norm: norm.pack)]
    yield site.page("index"), _index(packs, site)
    for pack, found in packs:
        yield site.page(pack), _pack(pack, found, regulations, site)


def _index(packs: Sequence[tuple[str, Sequence[Norm]]], site: Site) -> str:
    words = site.words
    lines = [GENERATED, f"# {words.say('generated.catalogue')}", ""]
    number = sum(len(found) for _, found in packs)
    lines += [words.messages.count("norms.number", number), ""]
    rows = [
        (f"[{pack}]({site.page(pack)})", str(len(found)), _sources(found, words))
        for pack, found in packs
    ]
    headers = (words.say("generated.pack"), words.say("policy.norms"), words.say("norms.source"))
    return "\n".join([*lines, *table(headers, rows)]).rstrip() + "\n"


def _sources(norms: Iterable[Norm], words: Words) -> str:
    names = dict.fromkeys(words.source(norm.source).partition(",")[0] for norm in norms)
    return escaped(sentence_case(", ".join(names)))


def _pack(pack: str, norms: Sequence[Norm], regulations: Sequence[Regulation], site: Site) -> str:
    words = site.words
    lines = [GENERATED, f"# {words.say('norms.pack', pack=pack)}", ""]
    headers = [words.say(f"norms.{name}") for name in ("norm", "level", "source", "from")]
    rows = [
        (
            f"[{norm.id}](#{anchor(norm.id)})",
            words.level(norm),
            escaped(words.source(norm.source)),
            begins(norm, words),
        )
        for norm in norms
    ]
    lines += table(headers, rows)
    lines += _collections(norms, words)
    lines += coverage_of(pack, regulations, site)
    for norm in norms:
        lines += _norm(norm, site)
    return "\n".join(lines).rstrip() + "\n"


def _collections(norms: Iterable[Norm], words: Words) -> Iterator[str]:
    """What several norms of the pack ask together, with each of them."""
    members: dict[str, list[Norm]] = {}
    for norm in norms:
        if norm.collection:
            members.setdefault(norm.collection, []).append(norm)
    for code, found in members.items():
        yield f"## {escaped(sentence_case(words.collection(code)))}"
        yield ""
        yield words.messages.count("norms.number", len(found))
        yield ""
        yield from (f"- [{escaped(words.text(norm.title))}](#{anchor(norm.id)})" for norm in found)
        yield ""


def _norm(norm: Norm, site: Site) -> Iterator[str]:
    words = site.words
    yield f'<a id="{anchor(norm.id)}"></a>'
    yield ""
    yield f"## {escaped(words.text(norm.title))}"
    yield ""
    yield escaped(words.text(norm.description))
    yield ""
    for name, value in facts_of(norm, words):
        if value and name != words.say("norms.file"):
            yield f"- {name}: {escaped(value)}"
    yield f"- {words.say('norms.file')}: [{norm.file}]({_POLICIES}/{norm.file})"
    yield f"- {words.say('generated.cases')}: {site.cases.get(norm.id, 0)}"
    yield from site.terms(terms_of_norm(norm, site.glossary, words), "../")
    yield ""
    yield words.say("norms.reads")
    yield ""
    questions = words.questionnaire.questions
    for fact in sorted(norm.reads, key=lambda fact: questions[fact].order):
        yield f"- {site.fact(fact)}"
    yield ""
