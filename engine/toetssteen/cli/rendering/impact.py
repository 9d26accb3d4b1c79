"""The effects of other policies: as text, as Markdown for a merge request, and as a document."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toetssteen.cli.failures import explain
from toetssteen.cli.generated.markdown import escaped, table
from toetssteen.cli.messages import Messages
from toetssteen.cli.rendering.impact_words import Group, ImpactWords, counted, group_of
from toetssteen.cli.rendering.page import Page
from toetssteen.triage.impact import Effect

IMPACT_FORMAT = "toetssteen.impact/1"
# A comment on a merge request may not be endless.
_MOST_IN_MARKDOWN = 50
_INDENT = 3
_BAR = r"\|"


@dataclass(frozen=True, slots=True)
class Impact:
    """What was compared, on which date, and what it does, harshest first.

    `base`: the policies before, as they were named.
    """

    base: str
    as_of: str
    effects: Sequence[Effect]
    words: ImpactWords

    @property
    def changed(self) -> list[Effect]:
        """The effects of which there is something to tell."""
        return [effect for effect in self.effects if effect.changed]

    def groups(self) -> Iterator[tuple[Group, list[Effect]]]:
        """What changes, by which way it goes."""
        for group in Group:
            found = [effect for effect in self.effects if group_of(effect) is group]
            if found:
                yield group, found

    @property
    def sentences(self) -> list[str]:
        """What was compared, and how many initiatives go which way."""
        words, before, after = self.words.words, self.words.before, self.words.after
        named = (
            self.base if before.revision in {"", self.base} else f"{self.base} ({before.revision})"
        )
        sentences = [words.say("impact.compared", before=named, after=after.revision)]
        if before.policies_digest == after.policies_digest:
            sentences.append(words.say("impact.same_policies"))
        parts = counted(map(group_of, self.effects), words)
        number, date = len(self.effects), words.date(self.as_of)
        sentences.append(words.messages.count("impact.summary", number, date=date, parts=parts))
        if any(effect.as_of != self.as_of for effect in self.effects):
            sentences.append(words.say("impact.own_days"))
        return sentences

    def place(self, effect: Effect) -> str:
        """The file of a record, and the day where that is one of its own."""
        if effect.as_of == self.as_of:
            return effect.file
        words = self.words.words
        return words.say("impact.on", file=effect.file, date=words.date(effect.as_of))


def show_impact(impact: Impact, page: Page) -> None:
    """Write it for a person at a terminal."""
    say = impact.words.words.say
    page.title(say("impact.title"))
    for sentence in impact.sentences:
        page.paragraph(sentence)
    number = 0
    for group, effects in impact.groups():
        page.heading(say(f"impact.group.{group}"))
        for number, effect in enumerate(effects, start=number + 1):  # noqa: B020 - goes on counting
            page.gap()
            page.item(f"{number}.", effect.title or impact.place(effect), style="bold")
            if effect.title:
                page.paragraph(impact.place(effect), _INDENT)
            for point in impact.words.points(effect):
                page.item("-", point, _INDENT)


def markdown_of(impact: Impact) -> str:
    """Write it as a comment on a merge request."""
    say = impact.words.words.say
    lines = [f"## {say('impact.title')}", ""]
    for sentence in impact.sentences:
        lines += [escaped(sentence), ""]
    shown = impact.changed[:_MOST_IN_MARKDOWN]
    if shown:
        headers = [say("verdict.table.initiative"), say("impact.table.before")]
        rows = [_row(effect, impact) for effect in shown]
        lines += table([*headers, say("impact.table.after")], rows)
    for group, effects in impact.groups():
        listed = [effect for effect in effects if effect in shown]
        if listed:
            lines += [f"### {say(f'impact.group.{group}')}", ""]
        for effect in listed:
            lines += _details(effect, impact.words)
    if rest := len(impact.changed) - len(shown):
        lines += [impact.words.words.messages.count("impact.rest", rest), ""]
    return "\n".join(lines).rstrip() + "\n"


def impact_document(impact: Impact, messages: Messages) -> dict[str, Any]:
    """Write it for a program: every record, also those for which nothing changes."""
    before, after = impact.words.before, impact.words.after
    return {
        "format": IMPACT_FORMAT,
        "as_of": impact.as_of,
        "before": {"named": impact.base, "revision": before.revision, "bundle": before.digest},
        "after": {"revision": after.revision, "bundle": after.digest},
        "records": len(impact.effects),
        "changed": len(impact.changed),
        "effects": [_effect(effect, messages) for effect in impact.effects],
    }


def _effect(effect: Effect, messages: Messages) -> Mapping[str, Any]:
    group = group_of(effect)
    return {
        "file": effect.file,
        "as_of": effect.as_of,
        "title": effect.title,
        "direction": group.value if group else "same",
        "outcome": effect.outcome.value if effect.outcome else None,
        "unread": list(effect.unread),
        "comparison": effect.comparison.as_json() if effect.comparison else None,
        "error": explain(effect.error, messages).as_json() if effect.error else None,
        "error_before": (
            explain(effect.error_before, messages).as_json() if effect.error_before else None
        ),
    }


def _row(effect: Effect, impact: Impact) -> tuple[str, str, str]:
    before, after = impact.words.outcomes(effect)
    file = _code(impact.place(effect))
    name = f"{escaped(effect.title)} ({file})" if effect.title else file
    return name, escaped(before), f"**{escaped(after)}**" if before != after and after else after


def _code(file: str) -> str:
    """The name of a file, of which no sign ends the cell or the code that it stands in."""
    name = _one_line(file).replace("`", "'").replace("|", _BAR)
    return f"`{name}`"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _details(effect: Effect, words: ImpactWords) -> Iterator[str]:
    yield f"<details><summary>{html.escape(_one_line(effect.title or effect.file))}</summary>"
    yield ""
    for point in words.points(effect):
        yield f"- {escaped(_one_line(point))}"
    yield ""
    yield "</details>"
    yield ""
