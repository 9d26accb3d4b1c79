"""What an organisation sets for re-evaluation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from toetssteen.policy.settings import of_room


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """How often the clock looks, and who is asked and told what.

    `sweep_minutes`: between two looks. `confirm_after_months`: after which an owner is asked
    whether the facts still hold, and again each `remind_days`; each `unconfirmed_days` without an
    answer one level further up hears of it. `digest_to`: roles that hear of every run.
    `approved_policies_only`: policies are first tried, and that is approved.
    """

    sweep_minutes: int
    confirm_after_months: int
    remind_days: int
    digest_to: tuple[str, ...]
    approved_policies_only: bool
    unconfirmed_days: int

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> ReviewSettings:
        """Read them from settings that were checked against their schema. Raises KeyError."""
        given = of_room(settings, "review")
        return cls(
            given["sweep_minutes"],
            given["confirm_after_months"],
            given["remind_days"],
            tuple(given["digest_to"]),
            given["approved_policies_only"],
            given["unconfirmed_days"],
        )
