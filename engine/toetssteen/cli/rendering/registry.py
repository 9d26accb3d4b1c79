"""What the registry holds, on a page or as a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

import typer

from toetssteen.cli.rendering.page import Page
from toetssteen.intake.facts import UNKNOWN
from toetssteen.registry.editing import Change
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.kept_facts import given, value_of
from toetssteen.registry.people import Passport, Person
from toetssteen.registry.products import Product
from toetssteen.registry.similar import Match
from toetssteen.registry.verdicts import Summary
from toetssteen.wording.times import time_text
from toetssteen.wording.words import Words

# Fields that are no facts.
_OWN = "initiative."
_OF_PRODUCTS = {"product.name", "product.description", "product.supplier"}


def show_document(document: Mapping[str, Any]) -> None:
    """Write a result for a program."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


def initiative_document(
    found: Registered,
    changes: Mapping[str, Change] | None = None,
    verdict: Summary | None = None,
) -> dict[str, Any]:
    """An initiative; with `changes`, where each of its facts comes from."""
    document = {
        "id": found.id,
        "number": found.number,
        "title": found.title,
        "description": found.description,
        "stage": found.stage,
        "state": found.state,
        "version": found.version,
        "product": found.product_id,
        "owner": found.owner_id,
        "added_at": found.added_at,
        "changed_at": found.changed_at,
        "facts": given(found.facts),
    }
    if changes is not None:
        document["fields"] = [change.as_json() for _, change in sorted(changes.items())]
        document["verdict"] = summary_document(verdict) if verdict else None
    return document


def summary_document(found: Summary) -> dict[str, Any]:
    """A verdict without its findings."""
    return {
        "id": found.id,
        "as_of": found.as_of,
        "stage": found.stage,
        "outcome": found.outcome.value,
        "worst_reachable": found.worst_reachable.value,
        "initiative_version": found.initiative_version,
        "bundle": found.bundle_digest,
        "revision": found.revision,
        "opa": found.opa,
        "at": found.at,
        "by": found.by,
        "reason": found.reason,
    }


class RegistryPages:
    """Writes what the registry holds on a page."""

    def __init__(self, page: Page, words: Words, names: Mapping[str, str]) -> None:
        """`names`: of people, by id."""
        self._page = page
        self._words = words
        self._names = names

    def initiative(
        self, found: Registered, changes: Mapping[str, Change], verdict: Summary | None
    ) -> None:
        """Write an initiative in full."""
        say, words = self._words.say, self._words
        self._page.title(f"{found.number} {found.title}")
        if found.description:
            self._page.paragraph(found.description)
        self._page.gap()
        outcome = words.outcome(verdict.outcome) if verdict else say("registry.not_judged")
        self._page.pairs(
            [
                (say("registry.stage"), words.stage(found.stage)),
                (say("registry.state"), say(f"registry.states.{found.state}")),
                (say("registry.owner"), self._who(found.owner_id)),
                (say("registry.product"), found.product_id or ""),
                (say("registry.version"), str(found.version)),
                (say("registry.outcome"), outcome),
            ]
        )
        self._facts(changes)

    def initiatives(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write a table of initiatives."""
        words, say = self._words, self._words.say
        headers = [say(f"registry.{name}") for name in ("number", "stage", "outcome", "initiative")]
        self._page.table(
            headers,
            [
                (
                    row["number"],
                    words.stage(row["stage"]),
                    words.outcome(row["outcome"]) if row["outcome"] else say("registry.not_judged"),
                    row["title"],
                )
                for row in rows
            ],
        )

    def history(self, changes: Sequence[Change], verdicts: Sequence[Summary]) -> None:
        """Write what happened, oldest first."""
        edits = groupby(changes, key=lambda change: change.version)
        events = [(found.at, self._judged(found)) for found in verdicts]
        events += [(group[0].at, self._edited(group)) for group in (list(g) for _, g in edits)]
        for at, text in sorted(events):
            self._page.item(time_text(at, self._words), text)

    def people(self, people: Iterable[Person]) -> None:
        """Write a table of people."""
        say = self._words.say
        headers = [say(f"registry.{name}") for name in ("person", "level", "roles", "id")]
        rows = [
            (
                person.name or say("registry.erased"),
                str(person.level),
                ", ".join(map(self._role, person.roles)),
                person.id,
            )
            for person in people
        ]
        self._page.table(headers, rows, fixed=0)

    def person(self, person: Person, passports: Iterable[Passport], knowledge: str | None) -> None:
        """Write who somebody is, and what they have shown to know."""
        self.people([person])
        for passport in passports:
            self.passport(passport)
        say = self._words.say
        level = (
            say(f"registry.knowledge.{knowledge}") if knowledge else say("registry.no_knowledge")
        )
        self._page.paragraph(say("registry.knows", level=level))

    def products(self, products: Iterable[Product]) -> None:
        """Write a table of products."""
        say = self._words.say
        headers = [say(f"registry.{name}") for name in ("product", "supplier", "version", "id")]
        rows = [(p.name, p.supplier, str(p.version), p.id) for p in products]
        self._page.table(headers, rows, fixed=0)

    def product(self, found: Product, changes: Mapping[str, Change]) -> None:
        """Write a product in full."""
        say = self._words.say
        self._page.title(f"{found.supplier} {found.name}")
        if found.description:
            self._page.paragraph(found.description)
        self._page.gap()
        self._page.pairs(
            [(say("registry.id"), found.id), (say("registry.version"), str(found.version))]
        )
        self._facts(changes)

    def matches(self, matches: Sequence[Match]) -> None:
        """Write what resembles, and how one can join."""
        say = self._words.say
        if not matches:
            self._page.paragraph(say("registry.nothing_similar"))
        for match in matches:
            why = say(f"registry.why.{match.why}")
            kind = say(f"registry.kind.{match.kind}")
            where = f" ({match.organisation})" if match.organisation else ""
            self._page.item("-", f"{match.title}{where}")
            self._page.paragraph(f"{kind} {match.key}; {why}, {match.score:.0f}%", 2)
            if match.can_be_joined:
                self._page.paragraph(say("registry.join", number=match.key), 2)

    def passport(self, passport: Passport) -> None:
        """Write a passport."""
        say = self._words.say
        level = say(f"registry.knowledge.{passport.level}")
        until = self._words.date(passport.expires_on)
        self._page.paragraph(say("registry.passport", level=level, date=until))

    def messages(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write a table of what somebody is told, with what became of it."""
        say = self._words.say
        if not rows:
            self._page.paragraph(say("registry.told.nothing"))
            return
        headers = [say(f"registry.told.{name}") for name in ("at", "kind", "state", "note")]
        told = [
            (
                time_text(row["put_at"], self._words),
                row["kind"],
                say(f"registry.told.is.{row['state']}"),
                row["note"],
            )
            for row in rows
        ]
        self._page.table(headers, told, fixed=0)

    def _facts(self, changes: Mapping[str, Change]) -> None:
        """Write each answer, with who gave it."""
        facts = {
            name: change
            for name, change in changes.items()
            if not name.startswith(_OWN) and name not in _OF_PRODUCTS
        }
        if facts:
            self._page.heading(self._words.say("registry.facts"))
        for name, change in sorted(facts.items()):
            text = f"{self._name(name)}: {self._value(name, change.value)}"
            self._page.item("-", f"{text}\n{self._from(change)}")

    def _edited(self, changes: Sequence[Change]) -> str:
        """What one edit changed, and whose it was."""
        first = changes[0]
        source = self._words.say(f"registry.from.{first.source}")
        told = (f"{self._name(c.field)}: {self._value(c.field, c.value)}" for c in changes)
        return "\n".join([f"{self._who(first.by)}, {source}", *told])

    def _judged(self, found: Summary) -> str:
        outcome = self._words.outcome(found.outcome)
        date = self._words.date(found.as_of)
        sentence = self._words.say("registry.judged", outcome=outcome, date=date)
        key = f"registry.because.{found.reason}"
        known = self._words.messages.has(key)
        reason = self._words.say(key) if known else found.reason
        return f"{sentence}\n{self._who(found.by)}, {reason}\n{found.id}"

    def _from(self, change: Change) -> str:
        source = self._words.say(f"registry.from.{change.source}")
        return f"{self._who(change.by)}, {time_text(change.at, self._words)}, {source}"

    def _who(self, code: str) -> str:
        return self._names.get(code) or code

    def _role(self, role: str) -> str:
        words = self._words.vocabulary
        entry = words["roles"].get(role) or words["registry_roles"].get(role)
        return self._words.messages.word(entry) if entry else role

    def _name(self, field: str) -> str:
        if field.startswith(_OWN):
            return self._words.say(f"registry.{field.removeprefix(_OWN)}")
        known = field in self._words.questionnaire.questions
        return self._words.name(field) if known else field

    def _value(self, field: str, value: object) -> str:
        say = self._words.say
        if value is None:
            return say("words.not_answered")
        if field == "initiative.owner":
            return self._who(str(value))
        if value == UNKNOWN:
            return say("registry.unknown")
        if field in self._words.questionnaire.questions:
            return self._words.answer(field, value_of(value))
        return str(value)
