"""Rows in every table: what is empty in the one is given in the other."""

from __future__ import annotations

from toetssteen.registry import schema
from toetssteen.registry.driver import Driver
from toetssteen.registry.schema import Table

# What work itself brings, and what would break the chain.
_BY_WORK = {"registry", "schema_versions", "ledger", "ledger_head"}
_STAMP = "2026-11-24T09:30:00.000000Z"
_OPEN_AND_ENDED: dict[str, tuple[object, object]] = {
    "state": ("open", "approved"),
    "ended_at": (None, _STAMP),
}
# What a constraint asks for; of the first row and the second.
_CHOSEN: dict[str, dict[str, tuple[object, object]]] = {
    "numbers": {"year": (2024, 2025)},
    "people": {"name": ("Noor", None), "level": (1, 5), "erased_at": (None, _STAMP)},
    "passports": {
        "level": ("basic", "expert"),
        "obtained_on": ("2026-01-01", "2026-01-01"),
        "expires_on": ("2027-01-01", "2028-01-01"),
    },
    "initiatives": {"state": ("active", "withdrawn")},
    "due_tasks": {"state": ("waiting", "claimed")},
    "outbox": {"state": ("waiting", "claimed")},
    "seats": {"chair": (0, 1), "notified": (1, 0)},
    "delegations": {
        "from_on": ("2026-01-01", "2026-01-01"),
        "until_on": ("2026-01-01", "2026-02-01"),
    },
    "rounds": _OPEN_AND_ENDED,
    "round_groups": {"rule": ("majority", "unanimous"), "outcome": (None, "approved")},
    "votes": {"choice": ("approve", "refuse")},
    "obligations": {
        "kind": ("norm", "condition"),
        "state": ("open", "closed"),
        "closed_as": (None, "evidence"),
    },
    "exemptions": {
        "category": ("mitigated", "accepted"),
        "granted_on": ("2026-01-01", "2026-01-01"),
        "expires_on": ("2027-01-01", "2027-01-01"),
    },
    "review_runs": {
        "kind": ("review", "impact"),
        "state": ("running", "approved"),
        "scope": ("changed", "all"),
    },
    "review_items": {"state": ("waiting", "changed")},
    "review_checks": {
        "since": ("2026-01-01", "2026-01-01"),
        "as_of": ("2026-01-02", "2026-01-02"),
        "until": ("2027-01-01", "2027-01-01"),
    },
    "chat_accounts": {"how": ("mail", "link")},
    "chat_inbound": {"state": ("waiting", "done")},
    "chat_drafts": {"state": ("open", "done")},
    "chat_preferences": {
        "digest": ("at_once", "daily"),
        "quiet_from": (0, 20),
        "quiet_until": (0, 8),
        "days_off": (0, 1),
    },
    "chat_outgoing": {"held_for": ("", "quiet")},
    "chat_card_lines": {"state": ("waiting", "told")},
    "chat_steps": {"kind": ("assess", "decision"), "state": ("waiting", "done")},
    "initiative_offers": {"state": ("open", "accepted"), "ended_at": (None, _STAMP)},
    "asks": {"state": ("open", "answered")},
}
# Two people in one row, who must not be one and the same.
_OTHERS = {"deputy_id", "to_id", "approved_by"}


def fill(driver: Driver) -> None:
    """Put two rows into each table; one that asks for more fails here, and is to be named above."""
    rows: dict[str, list[dict[str, object]]] = {}
    with driver.writing() as connection:
        for table in schema.tables():
            if table.name not in _BY_WORK:
                found = rows.setdefault(table.name, [])
                for which in (0, 1):
                    found.append(_row(table, which, rows))
                driver.paste(connection, table, [tuple(row.values()) for row in found])


def _row(table: Table, which: int, rows: dict[str, list[dict[str, object]]]) -> dict[str, object]:
    chosen = _CHOSEN.get(table.name, {})
    row: dict[str, object] = {}
    for column in table.columns:
        if column.name in chosen:
            row[column.name] = chosen[column.name][which]
        elif column.is_optional and not which:
            row[column.name] = None
        elif column.type in {"INTEGER", "BIGINT"}:
            row[column.name] = which
        elif column.type == "BYTEA":
            row[column.name] = bytes([0, 255, which])
        else:
            row[column.name] = f"{table.name}.{column.name}: één, '{which}'\t\\N"
    for reference in table.references:
        known = rows.get(reference.table)
        for name, key in zip(reference.columns, _keys(reference.table), strict=True):
            if row[name] is not None and known:
                whose = 1 - which if name in _OTHERS else which
                # What refers to its own table has only the first row to refer to.
                row[name] = known[min(whose, len(known) - 1)][key]
    return row


def _keys(name: str) -> list[str]:
    table = next(table for table in schema.tables() if table.name == name)
    return [column.name for column in table.columns if column.is_key]
