"""The catalogue of norms as pages in Markdown: an index, and one page for each pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from toetssteen.cli.generated.markdown import GENERATED, escaped, table
from toetssteen.cli.rendering.norms import begins, facts_of
from toetssteen.cli.rendering.words import Words, sentence_case
from toetssteen.policy.catalogue import Norm

_POLICIES = "../../../policies"


def catalogue_pages(norms: Iterable[Norm], words: Words) -> Iterator[tuple[str, str]]:
    """The pages by file name."""
    packs = [(pack, list(found)) for pack, found in groupby(norms, lambda norm: norm.pack)]
    yield "index.md", _index(packs, words)
    for pack, found in packs:
        yield f"{pack}.md", _pack(pack, found, words)


def _index(packs: Sequence[tuple[str, Sequence[Norm]]], words: Words) -> str:
    lines = [GENERATED, f"# {words.say('generated.catalogue')}", ""]
    number = sum(len(found) for _, found in packs)
    lines += [words.messages.count("norms.number", number), ""]
    rows = [
        (f"[{pack}]({pack}.md)", str(len(found)), _sources(found, words)) for pack, found in packs
    ]
    headers = (words.say("generated.pack"), words.say("policy.norms"), words.say("norms.source"))
    return "\n".join([*lines, *table(headers, rows)]).rstrip() + "\n"


def _sources(norms: Iterable[Norm], words: Words) -> str:
    names = dict.fromkeys(words.source(norm.source).partition(",")[0] for norm in norms)
    return escaped(sentence_case(", ".join(names)))


def _pack(pack: str, norms: Sequence[Norm], words: Words) -> str:
    lines = [GENERATED, f"# {words.say('norms.pack', pack=pack)}", ""]
    headers = [words.say(f"norms.{name}") for name in ("norm", "level", "source", "from")]
    rows = [
        (
            f"[{norm.id}](#{_anchor(norm)})",
            words.level(norm),
            escaped(words.source(norm.source)),
            begins(norm, words),
        )
        for norm in norms
    ]
    lines += table(headers, rows)
    for norm in norms:
        lines += _norm(norm, words)
    return "\n".join(lines).rstrip() + "\n"


def _norm(norm: Norm, words: Words) -> Iterator[str]:
    yield f'<a id="{_anchor(norm)}"></a>'
    yield ""
    yield f"## {escaped(words.text(norm.title))}"
    yield ""
    yield escaped(words.text(norm.description))
    yield ""
    for name, value in facts_of(norm, words):
        if value and name != words.say("norms.file"):
            yield f"- {name}: {escaped(value)}"
    yield f"- {words.say('norms.file')}: [{norm.file}]({_POLICIES}/{norm.file})"
    yield ""
    yield words.say("norms.reads")
    yield ""
    questions = words.questionnaire.questions
    for fact in sorted(norm.reads, key=lambda fact: questions[fact].order):
        yield f"- {escaped(words.question(fact))} (`{fact}`)"
    yield ""


def _anchor(norm: Norm) -> str:
    return norm.id.replace(".", "-")
