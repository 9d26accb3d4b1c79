"""Changes an initiative: by its version, with its history and its event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from toetssteen.registry import editing, kept_facts, registered, search
from toetssteen.registry.errors import StoreUnavailable
from toetssteen.registry.registered import Edited, Registered
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import key_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of an initiative, by field and as a function; `more` is only noted.

    `check` refuses an initiative of which it cannot become so; `found` finds it for who acts.
    """

    kind: str
    fields: Mapping[str, object]
    changed: Callable[[Registered], Registered]
    more: Mapping[str, object] = field(default_factory=dict)
    check: Callable[[Registered], None] = registered.check_open
    found: Callable[[Reading, str], Registered] = registered.get


def change(work: Work, given: str, expected: int, wish: Wish) -> Edited:
    """Make it so, from the version that was seen. Raises StaleEdit, Refused, NotFound."""
    id_ = wish.found(work, given).id
    for _ in range(editing.TRIES):
        before = wish.found(work, id_)
        wish.check(before)
        editing.check_version(expected, before.version)
        since = editing.changes_in(work.rows("initiative_edits", id=id_, after=expected))
        meanwhile = editing.check_stale(wish.fields, since, before.version)
        after = wish.changed(before)
        changes = {**_different(before, after), **wish.more}
        if not changes:
            return Edited(before, meanwhile)
        if _written(work, before, after):
            return Edited(_told(work, before, changes, wish.kind), meanwhile)
    raise StoreUnavailable("store_busy", place="")


def _written(work: Work, before: Registered, after: Registered) -> bool:
    """Whether nobody else came before: the version is still that which was read."""
    return (
        work.change(
            "change_initiative",
            id=before.id,
            expected=before.version,
            title=after.title,
            title_key=key_of(after.title),
            description=after.description,
            stage=after.stage,
            state=after.state,
            facts=kept_facts.dumped(after.facts),
            product_id=after.product_id,
            owner_id=after.owner_id,
            at=work.moment.stamp,
        )
        == 1
    )


def _told(work: Work, before: Registered, changes: Mapping[str, object], kind: str) -> Registered:
    version = before.version + 1
    note_edit(work, before.id, version, changes)
    # Also for who gave it away, and may not see it any more.
    after = registered.found(work, before.id)
    if {"initiative.title", "initiative.description"} & changes.keys():
        search.put(work, after.subject, after.title, after.description)
    if after.state != registered.ACTIVE:
        # Nobody is asked any more about what is over.
        ended = work.change("withdraw_asks_of", initiative_id=after.id, at=work.moment.stamp)
        if ended:
            work.record("initiative.asks_withdrawn", after.subject, {"number": ended})
    work.record(
        kind,
        after.subject,
        {
            "version": version,
            "stage": after.stage,
            "fields": sorted(changes),
            "source": work.actor.source.value,
        },
        dict(changes),
    )
    return after


def note_edit(work: Work, id_: str, version: int, changes: Mapping[str, object]) -> None:
    """Keep what an edit changed."""
    work.change(
        "add_initiative_edit",
        id=id_,
        version=version,
        at=work.moment.stamp,
        by=work.actor.code,
        source=work.actor.source.value,
        changes=editing.dumped(changes),
    )


def _different(before: Registered, after: Registered) -> dict[str, object]:
    """What became different, by field."""
    old, new = kept_facts.given(before.facts), kept_facts.given(after.facts)
    facts = {
        fact: new.get(fact)
        for fact in sorted(old.keys() | new.keys())
        if old.get(fact) != new.get(fact)
    }
    fields = {
        "initiative.title": (before.title, after.title),
        "initiative.description": (before.description, after.description),
        "initiative.stage": (before.stage, after.stage),
        "initiative.state": (before.state, after.state),
        "initiative.product": (before.product_id, after.product_id),
        "initiative.owner": (before.owner_id, after.owner_id),
    }
    return {name: now for name, (then, now) in fields.items() if then != now} | facts
