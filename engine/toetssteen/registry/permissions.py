"""Who may do what: rights by role, as the organisation's settings give them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from toetssteen.policy.settings import of_room
from toetssteen.registry.errors import Refused


class Right(StrEnum):
    """What somebody may do. The settings give each role its rights; nobody has any by default."""

    SEE_OWN = "see_own"
    SEE_ALL = "see_all"
    PROPOSE = "propose"
    EDIT_OWN = "edit_own"
    EDIT_ALL = "edit_all"
    WITHDRAW_OWN = "withdraw_own"
    CHANGE_STAGE = "change_stage"
    STORE_VERDICT = "store_verdict"
    MANAGE_PRODUCTS = "manage_products"
    MANAGE_PEOPLE = "manage_people"
    ERASE_PERSON = "erase_person"
    IMPORT_PUBLISHED = "import_published"
    SEE_LEDGER = "see_ledger"
    RUN_REVIEW = "run_review"
    APPROVE_POLICIES = "approve_policies"
    DECIDE = "decide"
    MANAGE_BOARD = "manage_board"
    ACT_FOR_BOARD = "act_for_board"
    DELIVER_EVIDENCE = "deliver_evidence"
    CLOSE_OBLIGATION = "close_obligation"
    GRANT_EXEMPTION = "grant_exemption"
    REPORT_INCIDENT = "report_incident"
    MANAGE_INCIDENTS = "manage_incidents"


@dataclass(frozen=True, slots=True)
class Permissions:
    """The rights of each role, and the sections of facts that are nobody's to give by hand.

    `newcomer_role`: of who is added at first use, by an address of one of `newcomer_domains`.
    """

    by_role: Mapping[str, frozenset[Right]]
    decided_sections: frozenset[str] = frozenset()
    newcomer_role: str = ""
    newcomer_domains: frozenset[str] = frozenset()

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Permissions:
        """The rights in an organisation's settings, that were checked against their schema."""
        room = of_room(settings, "registry")
        given: Mapping[str, Collection[str]] = room.get("rights", {})
        return cls(
            {role: frozenset(map(Right, rights)) for role, rights in given.items()},
            frozenset(room.get("decided", ())),
            **_newcomers(room.get("newcomers", {})),
        )

    def of(self, roles: Collection[str]) -> frozenset[Right]:
        """What somebody with these roles may do."""
        return frozenset().union(*(self.by_role.get(role, frozenset()) for role in roles))

    def check_roles(self, known: Collection[str]) -> None:
        """Refuse a role that there is not: nobody could get its rights. Raises Refused."""
        newcomers = [self.newcomer_role] if self.newcomer_domains else []
        for role in [*self.by_role, *newcomers]:
            if role not in known:
                raise Refused("role_unknown", given=role, expected=", ".join(known))


def _newcomers(given: Mapping[str, Any]) -> dict[str, Any]:
    domains = frozenset(given.get("mail_domains", ()))
    return {"newcomer_role": given.get("role", ""), "newcomer_domains": domains}
