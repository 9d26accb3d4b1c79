"""Initiatives: proposed, edited, moved on, withdrawn; never deleted, and no id is used twice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import DESCRIPTION_LIMIT, TITLE_LIMIT, Initiative
from toetssteen.registry import editing, kept_facts, offers, search
from toetssteen.registry.changing import Wish, change, note_edit
from toetssteen.registry.editing import Change, Edit
from toetssteen.registry.errors import NotFound, Refused
from toetssteen.registry.permissions import Right
from toetssteen.registry.registered import (
    ACTIVE,
    RETIRED,
    WITHDRAWN,
    Edited,
    Registered,
    Selection,
    all_listed,
    check_active,
    check_person,
    each,
    found,
    get,
    listed,
    require_for,
)
from toetssteen.registry.store import Reading, Work
from toetssteen.registry.texts import TEXT_LIMIT, checked, key_of, line

__all__ = [
    "ACTIVE",
    "RETIRED",
    "WITHDRAWN",
    "Edited",
    "Registered",
    "Selection",
    "add",
    "all_listed",
    "check_given",
    "each",
    "edit",
    "found",
    "get",
    "hand_over",
    "history",
    "join",
    "listed",
    "move",
    "participants",
    "provenance",
    "use_product",
    "withdraw",
    "without_decisions",
]

_RETIRED_STAGE = "retired"


def add(
    work: Work,
    initiative: Initiative,
    *,
    owner_id: str | None = None,
    product_id: str | None = None,
) -> Registered:
    """Register an initiative; its id in a file is not taken over. Who acts owns it by default.

    Raises NotAllowed, TextRefused, Refused.
    """
    work.require(Right.PROPOSE)
    owner = _owner_of_new(work, owner_id)
    if product_id is not None:
        _check_product(work, product_id)
    title = line("initiative.title", initiative.title, TITLE_LIMIT)
    description = checked(
        "initiative.description", initiative.description, DESCRIPTION_LIMIT, required=False
    )
    check_given(work, initiative.facts)
    facts = kept_facts.dumped(initiative.facts)
    id_, number = work.moment.new_id(), _next_number(work)
    work.change(
        "add_initiative",
        id=id_,
        number=number,
        title=title,
        title_key=key_of(title),
        description=description,
        stage=initiative.stage,
        state=_state_at(initiative.stage),
        facts=facts,
        product_id=product_id,
        owner_id=owner,
        at=work.moment.stamp,
    )
    return _noted(work, get(work, id_))


def _owner_of_new(work: Work, given: str | None) -> str:
    """Whose it will be; somebody else's only by who edits all."""
    owner = given or work.actor.person_id
    if owner is None:
        raise Refused("owner_missing")
    if owner != work.actor.person_id:
        work.require(Right.EDIT_ALL)
    check_person(work, owner)
    return owner


def _noted(work: Work, added: Registered) -> Registered:
    """Keep what an initiative began with as its first edit, find it by its words, and record it."""
    changes = {
        "initiative.title": added.title,
        "initiative.description": added.description,
        "initiative.stage": added.stage,
        "initiative.owner": added.owner_id,
        "initiative.product": added.product_id,
        **kept_facts.given(added.facts),
    }
    note_edit(work, added.id, 1, changes)
    search.put(work, added.subject, added.title, added.description)
    work.record(
        "initiative.added",
        added.subject,
        {"number": added.number, "stage": added.stage, "source": work.actor.source.value},
        changes,
    )
    return added


def edit(work: Work, id_: str, expected: int, edit_: Edit) -> Edited:
    """Change facts, title or description of the version that the editor saw.

    What others changed since in other fields is kept, and told. Where they changed the same
    fields, nothing is kept: StaleEdit. Raises NotAllowed, NotFound, TextRefused, Refused.
    """

    def changed(before: Registered) -> Registered:
        title, description = edit_.title, edit_.description
        return replace(
            before,
            title=before.title if title is None else line("initiative.title", title, TITLE_LIMIT),
            description=before.description
            if description is None
            else checked("initiative.description", description, DESCRIPTION_LIMIT, required=False),
            facts=kept_facts.changed(before.facts, edit_.answers, edit_.cleared),
        )

    require_for(work, get(work, id_), Right.EDIT_ALL, Right.EDIT_OWN)
    check_given(work, edit_.answers)
    return change(work, id_, expected, Wish("initiative.edited", _wanted(edit_), changed))


def check_given(reading: Reading, facts: Facts) -> None:
    """Refuse answers that only a decision of the board gives. Raises Refused."""
    if decided := reading.decided_among({*facts.answered, *facts.unknown}):
        raise Refused("fact_decided", facts=", ".join(decided))


def without_decisions(reading: Reading, initiative: Initiative) -> Initiative:
    """An initiative as somebody may propose it: without what only a decision gives."""
    facts = initiative.facts
    for fact in reading.decided_among({*facts.answered, *facts.unknown}):
        facts = facts.without(fact)
    return replace(initiative, facts=facts)


def move(work: Work, id_: str, expected: int, stage: str, stages: Collection[str]) -> Edited:
    """Bring an initiative to another stage; "retired" is its end. Raises as `edit` does."""
    work.require(Right.CHANGE_STAGE)
    if stage not in stages:
        raise Refused("unknown_stage", given=stage, expected=", ".join(stages))
    state = _state_at(stage)
    kind = "initiative.retired" if state == RETIRED else "initiative.moved"
    wish = Wish(
        kind,
        {"initiative.stage": stage},
        lambda before: replace(before, stage=stage, state=state),
        check=check_active,
    )
    return change(work, id_, expected, wish)


def withdraw(work: Work, id_: str, expected: int, reason: str) -> Edited:
    """Take an initiative back, with the reason. Raises as `edit` does."""
    require_for(work, get(work, id_), Right.EDIT_ALL, Right.WITHDRAW_OWN)
    why = checked("reason", reason, TEXT_LIMIT)
    wish = Wish(
        "initiative.withdrawn",
        {"initiative.state": WITHDRAWN},
        lambda before: replace(before, state=WITHDRAWN),
        {"initiative.reason": why},
        check_active,
    )
    edited = change(work, id_, expected, wish)
    # Nobody can take it over any more.
    offers.lapse(work, edited.registered)
    return edited


def hand_over(work: Work, id_: str, expected: int, owner_id: str) -> Edited:
    """Give an initiative another owner, unasked, by who edits all; owners offer it instead.

    Raises as `edit` does.
    """
    work.require(Right.EDIT_ALL)
    check_person(work, owner_id)
    wish = Wish(
        "initiative.handed_over",
        {"initiative.owner": owner_id},
        lambda before: replace(before, owner_id=owner_id),
    )
    edited = change(work, id_, expected, wish)
    offers.lapse(work, edited.registered)
    return edited


def use_product(work: Work, id_: str, expected: int, product_id: str | None) -> Edited:
    """Say which product an initiative uses; its facts hold from then on. Raises as `edit` does."""
    require_for(work, get(work, id_), Right.EDIT_ALL, Right.EDIT_OWN)
    if product_id is not None:
        _check_product(work, product_id)
    wish = Wish(
        "initiative.product_set",
        {"initiative.product": product_id},
        lambda before: replace(before, product_id=product_id),
    )
    return change(work, id_, expected, wish)


def join(work: Work, id_: str, person_id: str | None = None) -> None:
    """Take part in an initiative instead of starting over; others are joined by who edits all.

    Raises NotAllowed, NotFound, Refused.
    """
    work.require(Right.PROPOSE)
    person = person_id or work.actor.person_id
    if person is None:
        raise Refused("owner_missing")
    # Who takes part decides no more: nobody keeps a decider away like that.
    if person != work.actor.person_id:
        work.require(Right.EDIT_ALL)
    check_person(work, person)
    one = found(work, id_)
    check_active(one)
    if work.change("join_initiative", id=one.id, person_id=person, at=work.moment.stamp):
        work.record("initiative.joined", one.subject, content={"person": person})


def history(reading: Reading, id_: str) -> tuple[Change, ...]:
    """Every change of every field, oldest first. Raises NotFound."""
    one = get(reading, id_)
    return editing.changes_in(reading.rows("initiative_edits", id=one.id, after=0))


def provenance(reading: Reading, id_: str) -> dict[str, Change]:
    """Of each field the change that made it what it is: who, when, from where. Raises NotFound."""
    return {change.field: change for change in history(reading, id_)}


def participants(reading: Reading, id_: str) -> tuple[str, ...]:
    """The ids of who joined. Raises NotFound."""
    one = get(reading, id_)
    return tuple(row["person_id"] for row in reading.rows("people_of_initiative", id=one.id))


def _wanted(edit_: Edit) -> dict[str, object]:
    wanted: dict[str, object] = {**kept_facts.given(edit_.answers)}
    wanted |= dict.fromkeys(edit_.cleared)
    if edit_.title is not None:
        wanted["initiative.title"] = " ".join(edit_.title.split())
    if edit_.description is not None:
        wanted["initiative.description"] = edit_.description.strip()
    return wanted


def _next_number(work: Work) -> str:
    """The next number of this year: "2026-0042"."""
    year = work.moment.day.year
    work.change("start_numbers", year=year)
    return f"{year}-{work.value('next_number', year=year):04d}"


def _state_at(stage: str) -> str:
    return RETIRED if stage == _RETIRED_STAGE else ACTIVE


def _check_product(reading: Reading, id_: str) -> None:
    if reading.row("product", id=id_) is None:
        raise NotFound("product_not_found", given=id_[:60])
