"""Rounds: who decides, on what, and what ends them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.board.acting import AUTOMATIC, MANY, Room
from tests.policy import small_policies
from toetssteen.board import after, judged, questions, rounds, seats, votes
from toetssteen.board.rounds import Round, State
from toetssteen.board.votes import Choice, SecondFactor
from toetssteen.policy.spans import Calendar
from toetssteen.registry import initiatives, kept_facts, people, verdicts
from toetssteen.registry.errors import NotAllowed, Refused, TextRefused
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.moments import Actor
from toetssteen.registry.store import Work
from toetssteen.registry.verdicts import Summary, ToKeep
from toetssteen.review.running import Reviewer
from toetssteen.review.settings import ReviewSettings
from toetssteen.triage.verdict import Outcome, Verdict

NOT_WEIGHING = "decision.ordered_by_court"


@pytest.fixture
def proposer(room: Room) -> Actor:
    return room.person("Proposer", "proposer")


@pytest.fixture
def board(room: Room) -> list[Actor]:
    return room.members("control_board", 5)


@pytest.fixture
def plan(room: Room, proposer: Actor, board: list[Actor]) -> Registered:
    assert board
    return room.proposed(proposer)


@pytest.fixture
def opened(room: Room, plan: Registered) -> Round:
    return room.opened(plan)


def refusal(code: str) -> Any:
    return pytest.raises(Refused, check=lambda error: error.code == code)


def approve_by(room: Room, found: Round, people: list[Actor]) -> Round:
    return [room.vote(who, found).round for who in people][-1]


def test_who_proposed_owns_or_joined_a_plan_never_decides_on_it(room: Room) -> None:
    first, second = room.members("control_board", 2)
    partner = room.person("Partner", "control_board", "proposer")
    author = room.person("Author", "control_board", "proposer")
    plan = room.proposed(author)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.hand_over(work, plan.id, plan.version, first.code)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        initiatives.hand_over(work, plan.id, plan.version + 1, second.code)
    with room.store.transaction(partner, room.moments.next()) as work:
        initiatives.join(work, plan.id)
    opened = room.opened(plan)

    for who in (author, first, second, partner):
        with refusal("proposer_decides"):
            room.vote(who, opened, Choice.REFUSE)


def test_who_has_no_seat_does_not_decide(room: Room, opened: Round) -> None:
    for role in ("fg", "auditor", "proposer"):
        with refusal("no_seat"):
            room.vote(room.person(f"Other-{role}", role), opened)


def test_a_role_without_the_right_does_not_decide(
    room: Room, board: list[Actor], opened: Round
) -> None:
    room.store.permissions = type(room.store.permissions)({})
    with pytest.raises(NotAllowed):
        room.vote(board[0], opened)


def test_nobody_decides_twice_and_a_second_click_changes_nothing(
    room: Room, board: list[Actor], opened: Round
) -> None:
    first = room.vote(board[0], opened)
    again = room.vote(board[0], opened)
    assert (False, True) == (first.repeated, again.repeated)
    assert first.vote == again.vote
    with refusal("voted_already"):
        room.vote(board[0], opened, Choice.REFUSE)
    with room.store.reading(room.admin) as reading:
        assert 1 == len(votes.of_round(reading, opened.id))


def test_the_same_vote_with_other_conditions_is_not_taken_for_the_first(
    room: Room, board: list[Actor], opened: Round
) -> None:
    both = [room.condition(), room.condition(what="Leg uit hoe het werkt.")]
    given = [
        room.vote(board[0], opened, Choice.APPROVE_WITH_CONDITIONS, conditions=conditions)
        for conditions in (both, both[::-1])
    ]
    assert [False, True] == [cast.repeated for cast in given]
    with refusal("voted_already"):
        room.vote(board[0], opened, Choice.APPROVE_WITH_CONDITIONS, conditions=both[:1])


def test_a_click_after_the_end_is_told_that_it_was_counted_or_came_too_late(
    room: Room, board: list[Actor], opened: Round
) -> None:
    approve_by(room, opened, board[:3])
    assert room.vote(board[0], opened).repeated
    with refusal("round_ended"):
        room.vote(board[3], opened)


@pytest.mark.parametrize("choice", [Choice.REFUSE, Choice.APPROVE_WITH_CONDITIONS])
def test_all_but_a_plain_approval_needs_a_reason(
    room: Room, board: list[Actor], opened: Round, choice: Choice
) -> None:
    with pytest.raises(TextRefused):
        room.vote(board[0], opened, choice, reason=" ")
    assert State.OPEN is room.vote(board[0], opened, Choice.APPROVE, reason="").round.state


def test_conditions_stand_with_an_approval_that_has_them_and_with_no_other(
    room: Room, board: list[Actor], opened: Round
) -> None:
    with refusal("conditions_missing"):
        room.vote(board[0], opened, Choice.APPROVE_WITH_CONDITIONS, conditions=[])
    with refusal("conditions_not_expected"):
        room.vote(board[0], opened, Choice.REFUSE, conditions=[room.condition()])
    gone = room.person("Gone", "process_owner")
    with room.store.transaction(room.admin, room.moments.next()) as work:
        people.erase(work, gone.code)
    with refusal("person_not_found"):
        room.vote(
            board[0],
            opened,
            Choice.APPROVE_WITH_CONDITIONS,
            conditions=[room.condition(owner_id=gone.code)],
        )
    wrong = {
        "role_unknown": room.condition(owner_role="nobody"),
        "condition_due_past": room.condition(due_on=room.today - timedelta(days=1)),
        "text_empty": room.condition(evidence=""),
        "person_not_found": room.condition(owner_id="nobody"),
    }
    for code, condition in wrong.items():
        with refusal(code):
            room.vote(board[0], opened, Choice.APPROVE_WITH_CONDITIONS, conditions=[condition])


def test_every_group_must_agree(room: Room, proposer: Actor, board: list[Actor]) -> None:
    fg, ciso = room.person("Fg", "fg"), room.person("Ciso", "ciso")
    opened = room.opened(room.proposed(proposer, AUTOMATIC))
    assert {"control_board": 3, "fg": 1, "ciso": 1} == opened.asks_for

    assert State.OPEN is approve_by(room, opened, board[:3]).state
    assert State.OPEN is room.vote(fg, opened).round.state
    assert State.APPROVED is room.vote(ciso, opened).round.state


def test_one_group_that_refuses_is_enough(room: Room, proposer: Actor, board: list[Actor]) -> None:
    fg = room.person("Fg", "fg")
    plan = room.proposed(proposer, AUTOMATIC)
    opened = room.opened(plan)
    approve_by(room, opened, board[:3])
    assert State.REFUSED is room.vote(fg, opened, Choice.REFUSE).round.state

    with room.store.reading(room.admin) as reading:
        now = judged.initiative(reading, plan, room.policies.bundle).facts.answered
    assert "refused" == now["approvals.fg"]
    assert "approvals.control_board" not in now
    assert Outcome.BOARD_REVIEW is room.judge(plan)[0].outcome
    assert room.judge(plan)[1] is None


def test_a_group_that_decided_is_not_decided_again(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    opened = room.opened(room.proposed(proposer, AUTOMATIC))
    approve_by(room, opened, board[:3])
    with refusal("group_decided"):
        room.vote(board[3], opened)


def test_who_has_two_roles_decides_for_one_group(room: Room, proposer: Actor) -> None:
    both = room.person("Both", "fg", "ciso")
    opened = room.opened(room.proposed(proposer, AUTOMATIC))
    with refusal("role_ambiguous"):
        room.vote(both, opened)
    room.vote(both, opened, role="fg")
    with refusal("voted_already"):
        room.vote(both, opened, role="ciso")


def test_who_has_two_roles_decides_for_both_where_the_settings_say_so(
    room: Room, proposer: Actor
) -> None:
    loose = room.with_rules(one_group_each=False)
    both = loose.person("Both", "fg", "ciso")
    opened = loose.opened(loose.proposed(proposer, AUTOMATIC))
    loose.vote(both, opened, role="fg")
    loose.vote(both, opened, role="ciso")
    decided = {group.role: group.outcome for group in loose.round(opened).groups}
    assert {"approved"} == {decided["fg"], decided["ciso"]}


def chair_of(room: Room, who: Actor) -> None:
    with room.store.transaction(room.admin, room.moments.next()) as work:
        seats.set_seat(work, "control_board", who.code, chair=True, notified=True)


def test_who_decides_for_both_is_reminded_of_the_other_group_after_the_first(
    room: Room, proposer: Actor
) -> None:
    loose = room.with_rules(one_group_each=False)
    both = loose.person("Both", "fg", "ciso")
    opened = loose.opened(loose.proposed(proposer, AUTOMATIC))
    loose.vote(both, opened, role="fg")
    assert ["ciso"] == waiting_roles(loose, opened, both)
    strict = room.opened(room.proposed(proposer, AUTOMATIC))
    room.vote(both, strict, role="fg")
    assert [] == waiting_roles(room, strict, both)


def waiting_roles(room: Room, found: Round, who: Actor) -> list[str]:
    with room.store.reading(room.admin) as reading:
        waiting = votes.waiting_for(reading, room.round(found), room.moments.next())
    return [elector.seat.role for elector in waiting if elector.person_id == who.code]


@pytest.mark.parametrize(
    ("choice", "expected"), [(Choice.APPROVE, State.APPROVED), (Choice.REFUSE, State.REFUSED)]
)
def test_the_chair_settles_a_tie(
    room: Room, board: list[Actor], opened: Round, choice: Choice, expected: State
) -> None:
    chair_of(room, board[4])
    chair_of(room, board[3])
    other = Choice.REFUSE if choice is Choice.APPROVE else Choice.APPROVE
    room.vote(board[0], opened, other)
    room.vote(board[1], opened, choice)
    # With two against one nothing but the last two votes can make a tie of four.
    room.vote(board[3], opened, choice)
    assert expected is room.round(opened).state


def test_without_a_chair_a_tie_stays_open(room: Room, proposer: Actor) -> None:
    people = room.members("control_board", 4)
    opened = room.opened(room.proposed(proposer))
    with room.store.transaction(room.admin, room.moments.next()) as work:
        work.change("set_seat", role="control_board", person_id=people[0].code, chair=0, notified=1)
    room.vote(people[0], opened)
    room.vote(people[1], opened, Choice.REFUSE)
    assert State.OPEN is room.round(opened).state


def test_only_a_chair_closes_a_round_and_nothing_is_approved_by_it(
    room: Room, board: list[Actor], plan: Registered, opened: Round, proposer: Actor
) -> None:
    chair_of(room, board[0])
    with refusal("not_the_chair"), room.store.transaction(board[1], room.moments.next()) as work:
        rounds.close(work, opened.id, "Later.", room.rules)
    with room.store.transaction(board[0], room.moments.next()) as work:
        assert State.CLOSED is rounds.close(work, opened.id, "Later.", room.rules).state
    assert Outcome.BOARD_REVIEW is room.judge(plan)[0].outcome
    assert room.judge(plan)[1] is None
    with room.store.transaction(proposer, room.moments.next()) as work:
        again = rounds.ask_again(work, plan.id, "De vergadering ging niet door.", room.rules)
    assert (State.OPEN, 2) == (again.state, again.ordinal)


def test_a_plan_that_was_edited_is_judged_before_it_is_put_to_its_deciders_again(
    room: Room, board: list[Actor], plan: Registered, opened: Round, proposer: Actor
) -> None:
    with room.store.transaction(proposer, room.moments.next()) as work:
        rounds.withdraw(work, opened.id, "Eerst iets aanpassen.")
    changed = room.edited(plan, {"decision.affected": 5000})
    with (
        refusal("verdict_outdated"),
        room.store.transaction(proposer, room.moments.next()) as work,
    ):
        rounds.ask_again(work, plan.id, "Nu wel.", room.rules)
    again = room.opened(changed)
    assert State.OPEN is room.vote(board[0], again).round.state


def test_a_round_whose_verdict_is_replaced_says_so_once(
    room: Room, plan: Registered, opened: Round
) -> None:
    summary = room.judge(plan)[0]
    verdict = room.assessed(plan)
    with room.store.transaction(room.admin, room.moments.next()) as work:
        after.verdict_kept(work, plan, summary, verdict, room.rules)
    assert summary.id == room.round(opened).verdict_id
    assert 1 == room.kinds(opened.subject).count("round.judged_anew")


def test_a_proposer_takes_a_plan_back_and_nobody_else_does(
    room: Room, proposer: Actor, opened: Round
) -> None:
    stranger = room.person("Stranger", "auditor")
    with pytest.raises(NotAllowed), room.store.transaction(stranger, room.moments.next()) as work:
        rounds.withdraw(work, opened.id, "Nee.")
    with room.store.transaction(proposer, room.moments.next()) as work:
        assert State.WITHDRAWN is rounds.withdraw(work, opened.id, "Eerst een proef.").state


def test_nobody_votes_on_a_plan_that_was_withdrawn_or_retired(
    room: Room, proposer: Actor, board: list[Actor], plan: Registered, opened: Round
) -> None:
    with room.store.transaction(proposer, room.moments.next()) as work:
        initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")
    with refusal("initiative_closed"):
        room.vote(board[0], opened)


def test_a_plan_that_was_withdrawn_is_not_put_to_its_deciders_once_more(
    room: Room, proposer: Actor, plan: Registered, opened: Round
) -> None:
    with room.store.transaction(proposer, room.moments.next()) as work:
        rounds.withdraw(work, opened.id, "Eerst een proef.")
        initiatives.withdraw(work, plan.id, plan.version, "Toch niet.")
    with (
        refusal("initiative_closed"),
        room.store.transaction(proposer, room.moments.next()) as work,
    ):
        rounds.ask_again(work, plan.id, "Toch wel.", room.rules)


def test_what_was_refused_is_not_asked_again_on_the_same_facts(
    room: Room, proposer: Actor, board: list[Actor], plan: Registered, opened: Round
) -> None:
    for who in board[:2]:
        room.vote(who, opened, Choice.REFUSE)
    room.judge(plan)
    with (
        refusal("round_not_undecided"),
        room.store.transaction(proposer, room.moments.next()) as work,
    ):
        rounds.ask_again(work, plan.id, "Toch.", room.rules)


def test_a_vote_taken_back_stays_to_be_seen_and_can_be_given_anew(
    room: Room, board: list[Actor], opened: Round
) -> None:
    room.vote(board[0], opened, Choice.REFUSE)
    with room.store.transaction(board[0], room.moments.next()) as work:
        votes.withdraw(work, opened.id, "Ik las het verkeerd.")
    room.vote(board[0], opened)
    with room.store.reading(room.admin) as reading:
        given = votes.of_round(reading, opened.id)
    assert [(Choice.REFUSE, True), (Choice.APPROVE, False)] == [
        (vote.choice, vote.withdrawn_at is not None) for vote in given
    ]


def test_other_facts_open_a_new_round_and_the_old_votes_stay(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    room.vote(board[0], opened)
    changed = room.edited(plan, {"decision.affected": 5000})
    with refusal("facts_changed"):
        room.vote(board[1], opened)
    following = room.opened(changed)

    assert State.SUPERSEDED is room.round(opened).state
    assert 2 == following.ordinal
    with room.store.reading(room.admin) as reading:
        assert 1 == len(votes.of_round(reading, opened.id))
        assert [] == votes.of_round(reading, following.id)


def test_facts_that_come_back_undecided_are_put_to_the_deciders_anew(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    room.vote(board[0], opened)
    changed = room.edited(plan, {"decision.affected": 5000})
    room.opened(changed)
    back = room.edited(changed, {"decision.affected": MANY["decision.affected"]})
    anew = room.opened(back)

    assert (3, State.OPEN) == (anew.ordinal, anew.state)
    with room.store.reading(room.admin) as reading:
        assert [] == votes.of_round(reading, anew.id)


@pytest.mark.parametrize("decided", [False, True], ids=["under way", "decided"])
def test_a_review_that_finds_the_same_verdict_on_other_facts_asks_the_deciders_anew(
    room: Room, board: list[Actor], plan: Registered, decided: bool
) -> None:
    reviewed(room)
    opened = current_round(room, plan)
    approve_by(room, opened, board[: 3 if decided else 1])
    room.edited(plan, {"decision.affected": 2100})
    assert ["same"] == reviewed(room)
    following = current_round(room, plan)

    assert (2, State.OPEN) == (following.ordinal, following.state)
    assert State.OPEN is room.vote(board[1], following).round.state
    assert [] == reviewed(room)


def reviewed(room: Room) -> list[str]:
    """What came of judging again, as the clock does it."""

    def kept(work: Work, plan: Registered, summary: Summary, verdict: Verdict) -> None:
        after.verdict_kept(work, plan, summary, verdict, room.rules)

    reviewer = Reviewer(
        room.store,
        room.engine,
        Actor.program("clock"),
        room.moments.next,
        ReviewSettings(15, 12, 14, (), approved_policies_only=False, unconfirmed_days=28),
        facts_of=lambda reading, plan: judged.initiative(reading, plan, room.policies.bundle),
        kept=kept,
    )
    run = reviewer.start(room.today.isoformat())
    return [] if run is None else [item.state for item in reviewer.work_on(run)]


def current_round(room: Room, plan: Registered) -> Round:
    with room.store.reading(room.admin) as reading:
        return rounds.of_initiative(reading, plan.id)[-1]


def test_the_vote_of_who_joined_the_plan_afterwards_counts_no_more(
    room: Room, proposer: Actor
) -> None:
    deciders = [room.person(f"Decider{n}", "control_board", "proposer") for n in range(4)]
    plan = room.proposed(proposer)
    opened = room.opened(plan)
    room.vote(deciders[0], opened)
    with room.store.transaction(deciders[0], room.moments.next()) as work:
        initiatives.join(work, plan.id)
    assert State.OPEN is approve_by(room, opened, deciders[1:3]).state
    assert State.APPROVED is room.vote(deciders[3], opened).round.state


def test_a_group_that_approved_with_who_joined_the_plan_since_decides_again(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    joins, other = room.person("Joins", "fg", "proposer"), room.person("Other", "fg")
    security = room.person("Security", "ciso")
    plan = room.proposed(proposer, AUTOMATIC)
    opened = room.opened(plan)
    room.vote(joins, opened)
    with room.store.transaction(joins, room.moments.next()) as work:
        initiatives.join(work, plan.id)
    approve_by(room, opened, [*board[:3], security])
    assert State.OPEN is room.round(opened).state
    assert 1 == room.kinds(opened.subject).count("round.group_reopened")
    assert 2 == room.told(other).count("board.vote_asked")
    assert State.APPROVED is room.vote(other, opened).round.state


def test_nobody_approves_before_evidence_that_changed_was_judged(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    room.edited(plan, {"oversight.reviewed_on": "2026-11-01"})
    with refusal("verdict_outdated"):
        room.vote(board[0], opened)
    room.vote(board[1], opened, Choice.REFUSE)
    room.judge(plan)
    assert State.OPEN is room.vote(board[0], opened).round.state


def test_a_vote_against_that_makes_up_the_number_approves_nothing_that_was_not_judged(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    approve_by(room, opened, board[:2])
    room.edited(plan, {"oversight.reviewed_on": "2026-11-01"})
    assert State.OPEN is room.vote(board[2], opened, Choice.REFUSE).round.state
    # Once it was judged, two of three are for it: nobody has to vote again.
    assert room.judge(plan)[1] is None
    assert State.APPROVED is room.round(opened).state


def test_nobody_approves_after_a_date_that_can_change_the_verdict(
    room: Room, board: list[Actor], plan: Registered
) -> None:
    reviewed(room)
    opened = current_round(room, plan)
    facts = room.assessed(plan).initiative.facts
    until = Calendar.of(room.policies.bundle).span(room.today.isoformat(), facts).until
    day = room.today
    room.moments.jump(days=(date.fromisoformat(until) - day).days - 1)
    assert State.OPEN is room.vote(board[0], opened).round.state
    room.moments.jump(days=1)
    with refusal("verdict_outdated"):
        room.vote(board[1], opened)
    reviewed(room)
    assert State.OPEN is room.vote(board[1], current_round(room, plan)).round.state


def test_a_decision_on_older_facts_counts_no_more_and_again_once_they_are_back(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    approve_by(room, opened, board[:3])
    assert Outcome.CONDITIONAL is room.judge(plan)[0].outcome
    changed = room.edited(plan, {"decision.affected": 5000})
    assert Outcome.BOARD_REVIEW is room.judge(changed)[0].outcome
    back = room.edited(changed, {"decision.affected": MANY["decision.affected"]})
    assert Outcome.CONDITIONAL is room.judge(back)[0].outcome


def test_what_did_not_weigh_is_decided_on_again_once_it_is_otherwise(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    approve_by(room, opened, board[:3])
    weighing = room.assessed(plan).weighing
    assert not any(NOT_WEIGHING in finding.norm.reads for finding in weighing)
    assert "approved" == approval_of(room, plan)
    changed = room.edited(plan, {NOT_WEIGHING: True})
    assert approval_of(room, changed) is None
    assert Outcome.BOARD_REVIEW is room.judge(changed)[0].outcome
    assert State.OPEN is current_round(room, plan).state


def approval_of(room: Room, plan: Registered) -> object:
    return room.assessed(plan).initiative.facts.answered.get("approvals.control_board")


def test_evidence_that_is_delivered_does_not_undo_a_decision(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    approve_by(room, opened, board[:3])
    shown = room.edited(plan, {"oversight.reviewed_on": "2026-11-01"})
    assert Outcome.PERMITTED is room.judge(shown)[0].outcome


def test_an_approval_that_stands_in_a_plan_without_a_round_does_not_count(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    assert board
    plan = room.proposed(proposer)
    written = small_policies.facts(room.policies, {**MANY, "approvals.control_board": "approved"})
    with room.store.transaction(room.admin, room.moments.next()) as work:
        # Past the registry, which takes no such answer.
        row = {"facts": kept_facts.dumped(written), "title_key": plan.title, "at": plan.changed_at}
        fields = ("id", "title", "description", "stage", "state", "product_id", "owner_id")
        row |= {name: getattr(plan, name) for name in fields}
        work.change("change_initiative", expected=plan.version, **row)
    assert Outcome.BOARD_REVIEW is room.judge(plan)[0].outcome


def test_a_verdict_that_stays_the_same_keeps_its_round_and_votes(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    room.vote(board[0], opened)
    summary, again = room.judge(plan)
    assert again is not None
    assert (opened.id, summary.id) == (again.id, again.verdict_id)


def test_what_is_prohibited_has_no_round_and_ends_the_one_that_was_open(
    room: Room, plan: Registered, opened: Round
) -> None:
    worse = {"system.technique": "ai", "system.watches": ["homes"]}
    changed = room.edited(plan, worse)
    summary, following = room.judge(changed)
    assert (Outcome.PROHIBITED, None) == (summary.outcome, following)
    assert State.SUPERSEDED is room.round(opened).state
    with (
        refusal("round_not_undecided"),
        room.store.transaction(room.admin, room.moments.next()) as work,
    ):
        rounds.ask_again(work, plan.id, "Toch.", room.rules)


def test_nobody_approves_where_the_current_verdict_is_prohibited(
    room: Room, board: list[Actor], plan: Registered, opened: Round
) -> None:
    # As other policies would judge the same facts.
    verdict = room.assessed(plan)
    harsher = replace(verdict, answer={**verdict.answer, "outcome": "prohibited"})
    with room.store.transaction(room.admin, room.moments.next()) as work:
        verdicts.keep(work, ToKeep(plan, harsher, "new policies", with_document=False))
    for choice in (Choice.APPROVE, Choice.APPROVE_WITH_CONDITIONS):
        with refusal("not_approvable"):
            room.vote(board[0], opened, choice)
    assert State.OPEN is room.vote(board[0], opened, Choice.REFUSE).round.state


def test_nobody_approves_what_is_incomplete(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    opened = room.opened(room.proposed(proposer, {**MANY, "decision.automatic": "unknown"}))
    assert Outcome.INCOMPLETE.value == opened.outcome
    with refusal("not_approvable"):
        room.vote(board[0], opened)


def test_who_is_not_to_be_told_can_still_decide(
    room: Room, proposer: Actor, board: list[Actor]
) -> None:
    with room.store.transaction(room.admin, room.moments.next()) as work:
        seats.set_seat(work, "control_board", board[0].code, chair=False, notified=False)
    opened = room.opened(room.proposed(proposer))
    assert [] == room.told(board[0])
    assert ["board.vote_asked"] == room.told(board[1])
    assert State.OPEN is room.vote(board[0], opened).round.state


@pytest.mark.parametrize(
    ("age", "whose", "code"),
    [
        (None, 0, "second_factor_needed"),
        (timedelta(minutes=1), 1, "second_factor_needed"),
        (timedelta(minutes=11), 0, "second_factor_old"),
        (timedelta(minutes=-1), 0, "second_factor_old"),
    ],
    ids=["none", "of somebody else", "too long ago", "of the future"],
)
def test_a_decision_above_the_level_of_the_settings_needs_a_second_factor(
    room: Room, board: list[Actor], opened: Round, age: timedelta | None, whose: int, code: str
) -> None:
    strict = room.with_rules(second_factor_from_level=3)
    factor = None
    if age is not None:
        factor = SecondFactor(board[whose].code, "totp", room.moments.next().at - age)
    with refusal(code):
        strict.vote(board[0], opened, second_factor=factor)


def test_a_second_factor_is_noted_and_lower_roles_need_none(
    room: Room, board: list[Actor], opened: Round
) -> None:
    strict = room.with_rules(second_factor_from_level=3)
    factor = SecondFactor(board[0].code, "totp", room.moments.next().at)
    assert strict.vote(board[0], opened, second_factor=factor).vote.second_factor.startswith(
        "totp:"
    )
    assert not strict.rules.wants_second_factor("process_owner")
    # The settings that come with the policies ask nobody for one: no door can take it yet.
    assert [] == [role for role in room.rules.levels if room.rules.wants_second_factor(role)]


def test_a_question_goes_back_and_forth_and_keeps_the_clock(
    room: Room, proposer: Actor, board: list[Actor], opened: Round
) -> None:
    with room.store.transaction(board[0], room.moments.next()) as work:
        question = questions.ask(work, opened.id, "Hoe meten jullie fouten?")
    with room.store.transaction(proposer, room.moments.next()) as work:
        questions.answer(work, opened.id, question.id, "Elke maand, met een steekproef.")
    assert "board.question" in room.told(proposer)
    assert "board.answer" in room.told(board[0])
    assert opened.deadline_at == room.round(opened).deadline_at
    with refusal("no_seat"), room.store.transaction(proposer, room.moments.next()) as work:
        questions.ask(work, opened.id, "Wat vinden jullie zelf?")
    with pytest.raises(NotAllowed), room.store.transaction(board[1], room.moments.next()) as work:
        questions.answer(work, opened.id, question.id, "Ik denk nooit.")


def test_a_question_and_its_answer_stand_once_however_often_one_clicks(
    room: Room, proposer: Actor, board: list[Actor], opened: Round
) -> None:
    asked = [ask(room, board[0], opened) for _ in range(2)]
    for _ in range(2):
        with room.store.transaction(proposer, room.moments.next()) as work:
            questions.answer(work, opened.id, asked[0].id, "Met een steekproef.")
    again = ask(room, board[0], opened)
    with room.store.reading(room.admin) as reading:
        entries = questions.of_round(reading, opened.id)
    assert asked[0] == asked[1]
    assert [asked[0].id, again.id] == [one.id for one in entries if one.question_id is None]
    assert 3 == len(entries)
    assert (2, 1) == (
        room.told(proposer).count("board.question"),
        room.told(board[0]).count("board.answer"),
    )


def ask(room: Room, who: Actor, found: Round) -> questions.Entry:
    with room.store.transaction(who, room.moments.next()) as work:
        return questions.ask(work, found.id, "Hoe meten jullie fouten?")


def test_all_of_it_stands_in_the_ledger_without_names(
    room: Room, board: list[Actor], opened: Round
) -> None:
    approve_by(room, opened, board[:3])
    assert [
        "round.opened",
        "vote.cast",
        "vote.cast",
        "vote.cast",
        "round.group_decided",
        "round.approved",
    ] == room.kinds(opened.subject)
    with room.store.reading(room.admin) as reading:
        entries = reading.rows("ledger_page", after=0, number=1000)
    assert not [who for who in board for entry in entries if who.code in str(entry)]
