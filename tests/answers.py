"""Random answers to a questionnaire, for property tests."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from toetssteen.intake.facts import UNKNOWN, Facts, Value
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.intake.questions import FactType, Question

# For properties that ask OPA: an example takes a while, and making it smaller takes hundreds.
ASKING_OPA = settings(
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    print_blob=True,
)

# On both sides of the dates in law, and on some of them.
DATES = (
    "2020-01-01",
    "2025-02-02",
    "2026-07-26",
    "2026-08-01",
    "2026-08-02",
    "2026-11-24",
    "2027-12-01",
    "2027-12-02",
    "2028-08-02",
    "2031-01-01",
)


def answers(question: Question, roles: tuple[str, ...] = ()) -> st.SearchStrategy[Value]:
    """Every kind of answer to one question."""
    low = 0 if question.minimum is None else int(question.minimum)
    high = 10_000 if question.maximum is None else int(question.maximum)
    strategies: dict[FactType, st.SearchStrategy[Value]] = {
        FactType.YES_NO: st.booleans(),
        FactType.CHOICE: st.sampled_from(question.codes or ("",)),
        # Mostly none or one of the codes, as people answer.
        FactType.SEVERAL: st.lists(st.sampled_from(question.codes or ("",)), max_size=3).map(
            lambda chosen: tuple(sorted(set(chosen)))
        ),
        FactType.NUMBER: st.integers(low, high),
        FactType.DATE: st.sampled_from(DATES),
        FactType.ROLE: st.sampled_from(roles or ("",)),
        FactType.TEXT: st.just("een tekst"),
    }
    return strategies[question.type]


def complete_facts(questionnaire: Questionnaire) -> st.SearchStrategy[Facts]:
    """Answers to all questions."""
    return st.fixed_dictionaries(
        {
            fact: answers(question, questionnaire.roles)
            for fact, question in questionnaire.questions.items()
        }
    ).map(lambda answered: Facts(answered, frozenset()))


@st.composite
def partial_facts(draw: st.DrawFn, questionnaire: Questionnaire) -> Facts:
    """Answers to some questions; some that were asked are not known."""
    whole = draw(complete_facts(questionnaire))
    share = draw(st.floats(0, 1))
    # One seed for all: one choice for each fact would be too much to draw.
    random = draw(st.randoms(use_true_random=False))
    facts = whole
    for fact in whole.answered:
        if random.random() < share:
            is_known = questionnaire.questions[fact].unknown_allowed and random.random() < 0.3
            facts = facts.with_answer(fact, UNKNOWN) if is_known else facts.without(fact)
    return facts
