"""What the dialogue asks: the registry, the engine and the questions; and who speaks to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from toetssteen.board.rules import BoardRules
from toetssteen.intake.questionnaire import Language, Questionnaire
from toetssteen.policy.engine import PolicyEngine
from toetssteen.registry.moments import Actor, Moment, Source
from toetssteen.registry.store import Store
from toetssteen.review.settings import ReviewSettings
from toetssteen_bots.dialogue.telling import Telling


@dataclass(frozen=True)
class Rooms:
    """The rooms behind the door. `rules`: of the board. `moment`: now, whenever it is asked.

    `review`: how often owners are asked whether what is known still holds; None where nobody is.
    """

    store: Store
    engine: PolicyEngine
    questionnaire: Questionnaire
    rules: BoardRules
    moment: Callable[[], Moment]
    review: ReviewSettings | None = None

    @property
    def stages(self) -> list[str]:
        """The codes of the stages, in order."""
        stages: Mapping[str, Any] = self.engine.bundle.data["vocabulary"]["stages"]
        return sorted(stages, key=lambda code: stages[code]["order"])

    def telling(self, language: Language) -> Telling:
        """What is said in a language."""
        return Telling.of(language, self.engine.bundle, self.questionnaire)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody of the registry who does something in a chat."""

    person_id: str
    language: Language

    @property
    def actor(self) -> Actor:
        """Who acts, as the registry notes it."""
        return Actor.person(self.person_id, Source.CHAT)
