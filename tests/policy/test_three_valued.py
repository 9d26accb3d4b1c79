"""The three-valued reading: case by case, and against brute force on random policies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.policy.three_valued.brute_force import Compared, compare_all
from tests.policy.three_valued.random_policies import Batch, random_batch
from tests.policy.three_valued.residuals import (
    ALWAYS,
    OPEN_FACTS,
    Node,
    array,
    boolean,
    call,
    calls,
    dated,
    eq,
    holds,
    keyed,
    member,
    negated,
    number,
    ref,
    residue,
    rule,
    text,
    variable,
)
from toetssteen.policy.three_valued import (
    NO,
    YES,
    Possible,
    Reading,
    Residue,
    Truth,
    Unreadable,
    alternatives,
    any_of,
)

STAFF = ref("input.facts.use.staff")
PLACE = ref("input.facts.use.place")
GROUPS = ref("input.facts.use.groups")
MONTHS = ref("input.facts.term.months")
IN_LINE = "data.partial.classification.role.deployer"
DEPLOYER = ref(IN_LINE)
ROUTE = "data.partial.classification.risk.route"
GROUNDS = "data.partial.classification.risk.grounds"


def asks(*facts: str) -> Reading:
    return Reading(Truth.OPEN, frozenset(facts))


Case = tuple[Sequence[Sequence[Node]], Sequence[Node], Reading]

CASES: dict[str, Case] = {
    "nothing is left of it": ([[]], [], YES),
    "no alternative is left": ([], [], NO),
    "a fact is open": ([[holds(STAFF)]], [], asks("use.staff")),
    "one alternative is certain": ([[holds(STAFF)], []], [], YES),
    "a concept that cannot hold any more decides": (
        [[holds(STAFF), holds(DEPLOYER)]],
        [rule(IN_LINE, holds(boolean(False)))],
        NO,
    ),
    "a concept without rules that are left does not hold": ([[holds(DEPLOYER)]], [], NO),
    "a certain concept is not asked about": (
        [[holds(PLACE), holds(DEPLOYER)]],
        [rule(IN_LINE, holds(STAFF)), rule(IN_LINE)],
        asks("use.place"),
    ),
    "a concept of which the value is false does not hold": (
        [[holds(DEPLOYER)]],
        [rule(IN_LINE, value=boolean(False))],
        NO,
    ),
    "the negation of a concept that cannot hold holds": (
        [[negated(holds(DEPLOYER))]],
        [rule(IN_LINE, eq(ref(ROUTE), text("a"))), rule(ROUTE, value=text("b"))],
        YES,
    ),
    "a default counts where no body holds": (
        [[eq(ref(ROUTE), text("a"))]],
        [rule(ROUTE, value=text("a"), default=True), rule(ROUTE, negated(ALWAYS), value=text("b"))],
        YES,
    ),
    "a default is one of the possible values while a body is open": (
        [[eq(ref(ROUTE), text("a"))], [eq(ref(ROUTE), text("b"))]],
        [rule(ROUTE, value=text("a"), default=True), rule(ROUTE, holds(STAFF), value=text("b"))],
        asks("use.staff"),
    ),
    # `not early(route)` leaves the same as `not route == "a"`; they differ where it is undefined.
    "a negated comparison of what can be undefined is open": (
        [[negated(eq(ref(ROUTE), text("a")))]],
        [rule(ROUTE, holds(STAFF), value=text("c"))],
        asks("use.staff"),
    ),
    "a negated comparison of what is undefined is open, with nothing to ask": (
        [[negated(eq(ref(ROUTE), text("a")))]],
        [],
        asks(),
    ),
    "a negated comparison of what is always defined is certain": (
        [[negated(eq(ref(ROUTE), text("a")))]],
        [
            rule(ROUTE, holds(STAFF), value=text("b")),
            rule(ROUTE, value=text("c"), default=True),
        ],
        YES,
    ),
    "a rule that was left as it was can read any fact": (
        [[eq(ref(ROUTE), ref("data.classification.risk.other"))]],
        [rule(ROUTE, value=text("a"))],
        asks(*OPEN_FACTS),
    ),
    "a function that was left as it was can read any fact": (
        [[call("data.lib.odd", PLACE)]],
        [],
        asks(*OPEN_FACTS),
    ),
    "a count is compared with the last argument": (
        [[call("count", ref(GROUNDS), number(1))]],
        [member(GROUNDS, text("a"))],
        YES,
    ),
    "a count of nothing is not one": ([[call("count", array(), number(1))]], [], NO),
    "a count through a variable": (
        [[call("count", ref(GROUNDS), variable("n")), call("gte", variable("n"), number(2))]],
        [member(GROUNDS, text("a")), member(GROUNDS, text("a"), holds(STAFF))],
        NO,
    ),
    "two certain grounds are enough, whatever the third": (
        [[call("gte", calls("count", ref(GROUNDS)), number(2))]],
        [
            member(GROUNDS, text("a")),
            member(GROUNDS, text("b")),
            member(GROUNDS, text("c"), holds(STAFF)),
        ],
        YES,
    ),
    "a ground that is certain by one rule is not asked about for another": (
        [[call("gte", calls("count", ref(GROUNDS)), number(2))]],
        [
            member(GROUNDS, text("a"), holds(PLACE)),
            member(GROUNDS, text("a")),
            member(GROUNDS, text("b"), holds(STAFF)),
        ],
        asks("use.staff"),
    ),
    "a ground that no rule gives is not among them": (
        [[call("internal.member_2", text("z"), ref(GROUNDS))]],
        [member(GROUNDS, text("a"), holds(STAFF))],
        NO,
    ),
    "only the rules of the ground that is wanted are asked about": (
        [[holds(ref(GROUNDS, text("a")))]],
        [member(GROUNDS, text("a"), holds(STAFF)), member(GROUNDS, text("b"), holds(PLACE))],
        asks("use.staff"),
    ),
    "a ground that comes from a fact can be any": (
        [[call("internal.member_2", text("z"), ref(GROUNDS))]],
        [member(GROUNDS, ref("input.facts.use.groups", variable("i")))],
        asks("use.groups"),
    ),
    "a variable with two values is compared": (
        [[eq(variable("x"), ref(ROUTE)), eq(variable("x"), text("b"))]],
        [rule(ROUTE, value=text("a"))],
        NO,
    ),
    "variables are bound in whatever order": (
        [
            [
                eq(variable("y"), text("b")),
                eq(variable("y"), variable("x")),
                eq(variable("x"), PLACE),
            ]
        ],
        [],
        asks("use.place"),
    ),
    "a variable that is taken apart is open": (
        [
            [
                eq(array(variable("x"), text("b")), array(PLACE, text("b"))),
                eq(variable("x"), text("a")),
            ]
        ],
        [],
        asks("use.place"),
    ),
    "what is iterated over is open": (
        [
            [
                eq(variable("x"), ref("input.facts.use.groups", variable("i"))),
                call("neq", variable("x"), text("a")),
            ]
        ],
        [],
        asks("use.groups"),
    ),
    "a comprehension asks for what its variables stand for": (
        [
            [
                eq(variable("x"), PLACE),
                call(
                    "gt",
                    calls(
                        "count",
                        {
                            "type": "arraycomprehension",
                            "value": {
                                "term": number(1),
                                "body": [
                                    call("internal.member_2", variable("x"), array(text("a")))
                                ],
                            },
                        },
                    ),
                    number(0),
                ),
            ]
        ],
        [],
        asks("use.place"),
    ),
    "`every` is left to OPA": (
        [
            [
                holds(
                    {
                        "domain": GROUPS,
                        "key": variable("k"),
                        "value": variable("v"),
                        "body": [eq(variable("v"), text("a"))],
                    }
                )
            ]
        ],
        [],
        asks("use.groups"),
    ),
    "`with` is left to OPA": (
        [[{**holds(DEPLOYER), "with": [{"target": ref("input.facts.use.staff"), "value": PLACE}]}]],
        [rule(IN_LINE)],
        asks("use.staff", "use.place"),
    ),
    "`else` is left to OPA": (
        [[holds(DEPLOYER)]],
        [rule(IN_LINE, holds(STAFF), **{"else": {"head": {}, "body": [holds(PLACE)]}})],
        asks("use.staff", "use.place"),
    ),
    "an object with keys that are not known is left to OPA": (
        [[holds(ref(GROUNDS + ".a"))]],
        [
            keyed(GROUNDS, text("a"), boolean(True), holds(STAFF)),
            keyed(GROUNDS, variable("k"), boolean(True), eq(variable("k"), PLACE)),
        ],
        asks("use.staff", "use.place"),
    ),
    "what lies inside a variable is left to OPA": (
        [
            [
                eq(variable("x"), array(PLACE, text("b"))),
                eq({"type": "ref", "value": [variable("x"), text("k")]}, text("a")),
            ]
        ],
        [],
        asks("use.place"),
    ),
    "a built-in without arguments is left to OPA": ([[call("opa.runtime")]], [], asks()),
    "a key that an object never has": (
        [[holds(ref(GROUNDS + ".b"))]],
        [keyed(GROUNDS, text("a"), boolean(True), holds(STAFF))],
        NO,
    ),
    "one is not true": ([[eq(ref(ROUTE), boolean(True))]], [rule(ROUTE, value=number(1))], NO),
    "a text is not ordered beside a number": (
        [[call("gt", ref(ROUTE), number(1))]],
        [rule(ROUTE, value=text("a"))],
        asks(),
    ),
    "a constant array is searched": (
        [[call("internal.member_2", ref(ROUTE), array(text("a"), text("b")))]],
        [
            rule(ROUTE, holds(STAFF), value=text("a")),
            rule(ROUTE, negated(holds(STAFF)), value=text("b")),
        ],
        asks("use.staff"),
    ),
}


@pytest.mark.parametrize(("queries", "support", "expected"), CASES.values(), ids=CASES.keys())
def test_truth_is_read_soundly(
    queries: Sequence[Sequence[Node]], support: Sequence[Node], expected: Reading
) -> None:
    read = [reading for _, _, reading in residue(*queries, support=support).entries("entry")]
    assert expected == replace(any_of(read), order=())


FIRST, LAST = text("2026-08-02"), text("2027-12-02")
CHANGED_ON = ref("input.facts.term.changed_on")

DATES: dict[str, tuple[Sequence[tuple[Sequence[Node], Node]], Sequence[Node], Possible]] = {
    "a date that nothing can change": ([([], FIRST)], [], Possible(("2026-08-02",))),
    "a norm that never gets a date": ([], [], Possible()),
    "one of two dates": (
        [([holds(STAFF)], FIRST), ([negated(holds(STAFF))], LAST)],
        [],
        Possible(("2026-08-02", "2027-12-02"), maybe_undefined=True, asks=frozenset({"use.staff"})),
    ),
    "a certain route leaves no choice": (
        [([holds(STAFF)], FIRST), ([], LAST)],
        [],
        Possible(("2027-12-02",)),
    ),
    "the date is a fact": (
        [([], CHANGED_ON)],
        [],
        Possible(anything=True, asks=frozenset({"term.changed_on"})),
    ),
    "the date comes from a concept that has one or none": (
        [([], ref(ROUTE))],
        [rule(ROUTE, holds(PLACE), value=FIRST)],
        Possible(("2026-08-02",), maybe_undefined=True, asks=frozenset({"use.place"})),
    ),
    "the date comes from a concept without a body that can hold": (
        [([], ref(ROUTE))],
        [rule(ROUTE, holds(boolean(False)), value=FIRST)],
        Possible(),
    ),
    "the date is a fact on one route only": (
        [([], ref(ROUTE))],
        [
            rule(ROUTE, holds(STAFF), value=FIRST),
            rule(ROUTE, negated(holds(STAFF)), eq(variable("d"), CHANGED_ON), value=variable("d")),
        ],
        Possible(
            ("2026-08-02",),
            anything=True,
            maybe_undefined=True,
            asks=frozenset({"use.staff", "term.changed_on"}),
        ),
    ),
}


@pytest.mark.parametrize(("queries", "support", "expected"), DATES.values(), ids=DATES.keys())
def test_dates_are_read_soundly(
    queries: Sequence[tuple[Sequence[Node], Node]], support: Sequence[Node], expected: Possible
) -> None:
    entries = dated(*queries, support=support).entries("entry")
    found = alternatives([(reading, date) for _, date, reading in entries])
    assert expected == replace(found, order=())


@pytest.mark.parametrize(
    ("query", "support", "turns"),
    [
        ([holds(STAFF), holds(PLACE)], [], [{"use.staff"}, {"use.place"}]),
        (
            [holds(DEPLOYER), holds(PLACE)],
            [rule(IN_LINE, holds(STAFF))],
            [{"use.staff"}, {"use.place"}],
        ),
        (
            [holds(DEPLOYER)],
            [rule(IN_LINE, holds(STAFF), holds(PLACE)), rule(IN_LINE, negated(holds(PLACE)))],
            [{"use.staff", "use.place"}, {"use.place"}],
        ),
        ([holds(DEPLOYER), holds(PLACE)], [rule(IN_LINE)], [{"use.place"}]),
        (
            [call("lt", MONTHS, number(3)), negated(holds(STAFF))],
            [],
            [{"term.months"}, {"use.staff"}],
        ),
        ([], [], []),
    ],
    ids=[
        "facts",
        "by way of a concept",
        "alternatives of a concept",
        "past what is certain",
        "in a comparison",
        "none",
    ],
)
def test_the_order_is_that_in_which_the_policy_reads(
    query: Sequence[Node], support: Sequence[Node], turns: list[set[str]]
) -> None:
    ((_, _, reading),) = residue(query, support=support).entries("entry")
    assert turns == [set(turn) for turn in reading.order]


@pytest.mark.parametrize(
    "query",
    [
        [holds(STAFF)],
        [eq(variable("entry"), text("aia.x"))],
        [eq(variable("entry"), array(text("applies"), PLACE))],
    ],
    ids=["no output", "another form of output", "an entry that is not constant"],
)
def test_an_answer_in_another_form_is_an_error(query: Sequence[Node]) -> None:
    with pytest.raises(Unreadable):
        list(Residue([query], [], OPEN_FACTS).entries("entry"))


# A deeper hunt: TOETSSTEEN_FUZZ=200 tries that many batches, other ones each time.
BATCHES = int(os.environ.get("TOETSSTEEN_FUZZ", "5"))


@pytest.mark.takes_long
@pytest.mark.parametrize("beyond", [False, True], ids=["as authors write", "beyond that"])
@given(seed=st.integers(0, 2**32 - 1))
@settings(
    max_examples=BATCHES,
    deadline=None,
    derandomize="TOETSSTEEN_FUZZ" not in os.environ,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
def test_no_completion_disagrees_with_the_reading(
    opa_binary: Path, beyond: bool, seed: int
) -> None:
    rng = Random(seed)
    batch = random_batch(rng, worlds=20, beyond=beyond, completions=150)
    faults = [found for found in compare_all(opa_binary, batch, rng, partials=8) if found.fault]
    assert not faults, _told(batch, faults[0])


def _told(batch: Batch, found: Compared) -> str:
    world = next(each for each in batch.worlds if found.key[1] in (*each.norms, *each.labels))
    return (
        f"{found.key} is read as {found.reading}\nwith {found.answers}\n"
        f"but {found.fault}\n\n{world}"
    )
