"""What the board goes by: the organisation's settings, and what the policies say of roles."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from toetssteen.board.duties import Duty, read_duties
from toetssteen.board.working_days import LiberationDay, WorkingDays
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.errors import PolicyError, PolicyProblem
from toetssteen.policy.settings import of_room

# The moment at which a norm holds as long as something is used; its stages are those of use.
_IN_USE = "during_use"


class Rule(StrEnum):
    """How a group comes to a decision."""

    MAJORITY = "majority"
    UNANIMOUS = "unanimous"


@dataclass(frozen=True, slots=True)
class ExemptionRules:
    """How long an exemption may last, and how long before its end its owner is told."""

    max_months: int
    warn_days: int


@dataclass(frozen=True, slots=True)
class BoardRules:
    """All that the board goes by; `bundle`: the policies that hold now.

    `levels`: the level in the pyramid of each role. `second_factor_from_level`: None where the
    organisation asks for no second factor.
    """

    bundle: Bundle
    levels: Mapping[str, int]
    calendar: WorkingDays
    working_days: Mapping[str, int]
    reminders: tuple[int, ...]
    hour: int
    escalation_working_days: int
    rules: Mapping[str, Rule]
    stages_of_use: frozenset[str]
    one_group_each: bool
    second_factor_from_level: int | None
    second_factor_minutes: int
    obligation_days: Mapping[str, int]
    overdue_days: int
    incident_overdue_hours: int
    exemptions: ExemptionRules
    severities: Collection[str]
    circumstances: Collection[str]
    duties: Mapping[str, Duty]

    @classmethod
    def of(cls, bundle: Bundle, settings: Mapping[str, Any]) -> BoardRules:
        """The rules in an organisation's settings, that were checked against their schema.

        Raises PolicyError where they name a role that there is not, or leave out a stage.
        """
        own = of_room(settings, "board")
        vocabulary: Mapping[str, Any] = bundle.data["vocabulary"]
        _check(own, vocabulary)
        incidents = vocabulary["incidents"]
        return cls(
            bundle=bundle,
            levels={role: words["level"] for role, words in vocabulary["roles"].items()},
            calendar=WorkingDays(
                LiberationDay(own["calendar"]["liberation_day"]), own["calendar"]["good_friday"]
            ),
            working_days=own["working_days"],
            reminders=tuple(sorted(own["reminders"], reverse=True)),
            hour=own["hour"],
            escalation_working_days=own["escalation_working_days"],
            rules={role: Rule(rule) for role, rule in own.get("rules", {}).items()},
            stages_of_use=frozenset(vocabulary["due"][_IN_USE]["counts_in"]),
            one_group_each=own["one_group_each"],
            second_factor_from_level=own.get("second_factor_from_level"),
            second_factor_minutes=own["second_factor_minutes"],
            obligation_days=own["obligation_days"],
            overdue_days=own["overdue_days"],
            incident_overdue_hours=own["incident_overdue_hours"],
            exemptions=ExemptionRules(**own["exemptions"]),
            severities=tuple(incidents["severities"]),
            circumstances=tuple(incidents["circumstances"]),
            duties=read_duties(incidents["duties"]),
        )

    def rule_of(self, role: str) -> Rule:
        """How the group of a role decides."""
        return self.rules.get(role, Rule.MAJORITY)

    def wants_second_factor(self, role: str) -> bool:
        """Whether who decides in this role must show a second factor. Doors say so beforehand."""
        least = self.second_factor_from_level
        return least is not None and self.levels.get(role, least) >= least

    def level_of(self, role: str) -> int:
        """The level of a role; one that is no more leaves what it had to the highest level."""
        return self.levels.get(role, max(self.levels.values()) - 1)

    def levels_above(self, role: str) -> tuple[int, ...]:
        """The levels of the pyramid above a role, nearest first."""
        own = self.level_of(role)
        return tuple(sorted({level for level in self.levels.values() if level > own}))


def _check(own: Mapping[str, Any], vocabulary: Mapping[str, Any]) -> None:
    """Refuse what would be passed over: a rule for nobody, a stage without a period."""
    wrong = [
        *(
            f"$.rooms.board.rules: {role!r}"
            for role in own.get("rules", {})
            if role not in vocabulary["roles"]
        ),
        *(
            f"$.rooms.board.obligation_days: {stage!r}"
            for stage in vocabulary["stages"]
            if stage not in own["obligation_days"]
        ),
    ]
    if wrong:
        problems = tuple(PolicyProblem("settings_invalid", text, "settings") for text in wrong)
        raise PolicyError("settings_invalid", problems)
