"""Whatever we show, Slack takes: all questions, all examples, long texts and many choices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.answers import Answers, for_random_answers
from tests.bots import block_kit
from tests.bots.screens import text_of
from tests.conftest import REPOSITORY, TODAY
from tests.registry.moments import Moments
from toetssteen import paths
from toetssteen.board.basis import of_verdict
from toetssteen.board.questions import Entry as Asked
from toetssteen.board.queue import Case
from toetssteen.board.rounds import Group, Round, State
from toetssteen.board.rules import BoardRules, Rule
from toetssteen.board.votes import Choice as Choice_
from toetssteen.board.votes import Vote
from toetssteen.intake.documents import find_documents, load_document
from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import Initiative, read_initiative
from toetssteen.intake.questionnaire import Language, Questionnaire
from toetssteen.intake.questions import Choice, FactType, Text
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.sources import read_data
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.kept_facts import NOTHING
from toetssteen.registry.similar import Kind, Match, Why
from toetssteen.triage.assessment import assess_each
from toetssteen.triage.changes import Change, Step
from toetssteen.triage.verdict import Outcome, Verdict
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.cards import RoundCard
from toetssteen_bots.dialogue.case_window import CaseWindow
from toetssteen_bots.dialogue.cases import Shown
from toetssteen_bots.dialogue.decision_forms import MOST_PEOPLE, Owner
from toetssteen_bots.dialogue.decision_forms import Forms as DecisionForms
from toetssteen_bots.dialogue.drafts import OPEN, Content, Draft
from toetssteen_bots.dialogue.findings import changes_window, page_window, pages_of
from toetssteen_bots.dialogue.forms import NONE, Forms, group_of
from toetssteen_bots.dialogue.judging import Plan
from toetssteen_bots.dialogue.proposal_screens import Screens
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.screens import (
    Banner,
    Button,
    Buttons,
    Choose,
    Entry,
    Heading,
    Home,
    Message,
    Note,
    Option,
    Paragraph,
    Tone,
    Window,
    Write,
)
from toetssteen_bots.dialogue.standing import Standing
from toetssteen_bots.dialogue.telling import Telling
from toetssteen_bots.dialogue.verdicts import Card
from toetssteen_bots.slack.drawing import home_of, message_of, view_of

LONG = "Een heel lange titel met <@U1> & *tekens* " * 200
# Whatever people wrote, a card stays a card.
LARGEST_CARD = 16_000
LANGUAGES = pytest.mark.parametrize("language", list(Language))


@pytest.fixture(scope="module")
def rooms(policy_set: PolicySet, engine: PolicyEngine) -> Rooms:
    """The real policies; nothing here asks the registry."""
    rules = BoardRules.of(policy_set.bundle, read_data(paths.POLICIES, "settings"))
    questionnaire = policy_set.questionnaire
    return Rooms(None, engine, questionnaire, rules, Moments().next)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def examples(policy_set: PolicySet) -> list[Initiative]:
    """All examples of this repository."""
    stages = list(policy_set.bundle.data["vocabulary"]["stages"])
    files = [f for f in find_documents([REPOSITORY / "examples"]) if "expected" not in f.name]
    return [
        read_initiative(load_document(f), f.name, policy_set.questionnaire, stages) for f in files
    ]


@pytest.fixture(scope="module")
def verdicts(examples: list[Initiative], engine: PolicyEngine) -> list[Verdict]:
    """Their verdicts."""
    return [v for v in assess_each(engine, examples, TODAY) if isinstance(v, Verdict)]


def registered(title: str = LONG[:200], facts: Facts = NOTHING) -> Registered:
    """An initiative in the registry."""
    return Registered(
        "id", "2026-0001", title, "", "idea", "active", facts, 1, None, "p", TODAY, TODAY
    )


def draft(**content: Any) -> Draft:
    """A proposal that is a step on its way."""
    trail = (("system.technique",),)
    return Draft("d" * 36, "p", "i", OPEN, 12, Content(trail=trail, **content))


def wrong(*windows: Window) -> list[str]:
    """What Slack would refuse of windows."""
    return [
        problem for window in windows for problem in block_kit.problems("modal", view_of(window))
    ]


@LANGUAGES
def test_every_question_can_be_asked(rooms: Rooms, language: Language) -> None:
    screens = Screens(rooms, rooms.telling(language))
    plan = Plan(registered(), registered().as_judged())
    left = list(rooms.questionnaire.questions.values())
    windows = []
    while left:
        group = group_of(left)
        left = [question for question in left if question not in group]
        windows.append(screens.questions(draft(), plan, group, len(left)))

    asked = {part.name for window in windows for part in window.inputs}
    assert set(rooms.questionnaire.questions) <= asked
    assert [] == wrong(*windows)


def test_every_answer_is_shown_again_and_read_back(
    rooms: Rooms, questionnaire: Questionnaire
) -> None:
    forms = Forms(questionnaire, rooms.telling(Language.NL))

    def reads_back(answers: Answers) -> None:
        facts = answers.partial()
        given = {
            part.name: _as_given(part)
            for question in questionnaire.questions.values()
            for part in forms.inputs([question], facts, {})
        }
        known = [f for f in questionnaire.questions if f in facts.answered or f in facts.unknown]
        window = Window(
            "t",
            tuple(forms.inputs([questionnaire.questions[f] for f in known[:30]], facts, {})),
            "c",
            Button("s", Act(Name.ANSWER)),
        )
        read = forms.read(known, given)
        assert {} == read.problems
        assert {f: facts.answered[f] for f in known if f in facts.answered} == read.answers.answered
        assert facts.unknown == read.answers.unknown
        assert [] == wrong(window)

    for_random_answers(questionnaire, reads_back, examples=15)


def _as_given(part: Any) -> Any:
    """What an input holds that nobody touched."""
    if isinstance(part, Choose):
        return part.chosen if part.many else next(iter(part.chosen), None)
    return part.text if isinstance(part, Write) else part.value


@pytest.mark.parametrize("number", [1, 8, 9, 10, 11, 98, 99, 100, 101, 250])
@pytest.mark.parametrize("type_", [FactType.CHOICE, FactType.SEVERAL])
def test_a_question_can_have_any_number_of_choices(
    rooms: Rooms, questionnaire: Questionnaire, number: int, type_: FactType
) -> None:
    text = Text("Een keuze " * 20, "A choice " * 20)
    choices = tuple(Choice(f"code_{n}", text) for n in range(number))
    asked = replace(next(iter(questionnaire.questions.values())), type=type_, choices=choices)
    forms = Forms(questionnaire, rooms.telling(Language.NL))

    parts = tuple(forms.inputs([asked], NOTHING, {asked.fact: (choices[-1].code,)}))
    window = Window("t", parts, "c", Button("s", Act(Name.ANSWER)))

    offered = [code for part in parts if isinstance(part, Choose) for code in _codes(part)]
    assert number + 1 + (type_ is FactType.SEVERAL) == len(offered)
    assert (NONE in offered) is (type_ is FactType.SEVERAL)
    assert [] == wrong(window)


def _codes(part: Choose) -> Iterator[str]:
    return (option.code for option in part.options)


@LANGUAGES
def test_every_window_around_a_proposal_can_be_shown(rooms: Rooms, language: Language) -> None:
    screens = Screens(rooms, rooms.telling(language))
    full = draft(title=LONG[:200], description=LONG[:3000], stage="idea")
    matches = [Match(kind, "2026-0001", LONG, LONG, 99.0, Why.TITLE, True) for kind in Kind]
    group = group_of(list(rooms.questionnaire.questions.values()))
    plan = Plan(registered(), registered().as_judged())

    assert [] == wrong(
        screens.first(full, [full] * 5),
        screens.first(draft(), ()),
        screens.alike(full, matches),
        screens.joined(registered()),
        screens.questions(full, plan, group, 1, overtaken=True),
    )
    assert [] == block_kit.problems("message", message_of(screens.kept(full, LONG)))


@LANGUAGES
def test_every_verdict_can_be_shown_with_all_that_it_rests_on(
    rooms: Rooms, verdicts: list[Verdict], language: Language
) -> None:
    telling = rooms.telling(language)
    for verdict in verdicts:
        card = Card(registered(), verdict, {}, telling, kept=False)
        pages = pages_of(verdict)
        windows = [page_window(page, verdict, "2026-0001", {}, telling) for page in pages]

        assert len(verdict.findings) == sum(len(page.findings) for page in pages)
        assert [] == wrong(card.window(), *windows)
        assert [] == block_kit.problems("message", message_of(card.message()))


def a_case(verdict: Verdict, telling: Telling, *, state: State = State.OPEN) -> Shown:
    """A verdict before its deciders, with as much as people can write about it."""
    groups = tuple(
        Group(role, 9, Rule.MAJORITY, None, None) for role in ("control_board", "fg", "ciso")
    )
    at = "2026-11-24T09:30:00.000000Z"
    times = (at, at, 2, 7, at, "p", LONG)
    basis = of_verdict(verdict)
    this = Round("r", "i", 9, "v", verdict.outcome, "board", basis, state, *times, groups)
    vote = Vote("v", "r", "fg", "p", "q", "p", Choice_.REFUSE, LONG, "", at, "chat", None)
    asked = [Asked(f"q{n}", "r", "p", None, LONG, at) for n in range(40)]
    condition = {"what": LONG, "owner_role": "fg", "owner_id": "p", "due_on": "2027-01-15"}
    initiative = {"number": "2026-0001", "title": LONG, "description": LONG, "stage": "idea"}
    earlier = [replace(this, id=f"r{n}", ordinal=n, state=State.SUPERSEDED) for n in range(8)]
    case = Case(
        this, initiative, {}, [vote] * 40, [condition] * 40, asked, earlier, {"fg": ("p",)}, ()
    )
    voted = {one.id: [vote] * 40 for one in earlier}
    return Shown(case, telling, {"p": LONG[:200], "q": "Q"}, (), verdict, voted)


@LANGUAGES
def test_every_verdict_can_be_put_before_its_deciders(
    rooms: Rooms, language: Language, verdicts: list[Verdict]
) -> None:
    found, telling = [], rooms.telling(language)
    for verdict in verdicts[::4]:
        shown = a_case(verdict, telling)
        card = message_of(RoundCard(shown).message())
        found += block_kit.problems("message", card)
        for mine, later in ((Standing(("fg",), may_ask=True), ""), (Standing((), "own"), "r2")):
            found += wrong(CaseWindow(shown, mine, LONG, later, may_answer=True).window())
        # Nothing that the card says last was cut off.
        assert "actions" in {block["type"] for block in card["blocks"]}
        assert len(str(card)) < LARGEST_CARD
    found += wrong(*decision_forms_of(a_case(verdicts[0], telling)))

    assert [] == found


def decision_forms_of(shown: Shown) -> list[Window]:
    """The forms in which one decides."""
    about, forms = {"round": "r" * 36}, DecisionForms(shown, ("fg", "ciso"))
    owners = [Owner("fg", f"{number:036}", LONG[:200]) for number in range(MOST_PEOPLE + 15)]
    typed = {"reason": LONG, "what_10": LONG, "owner_10": owners[-1].code, "due_10": "2027-01-15"}
    return [
        forms.refuse(about),
        forms.approve_with(about, owners, 10, typed),
        forms.ask(about),
        forms.answer(about, shown.case.questions[0]),
        forms.withdraw(about),
    ]


def test_the_examples_reach_every_outcome(verdicts: list[Verdict]) -> None:
    assert set(Outcome) - {verdict.outcome for verdict in verdicts} <= {Outcome.PERMITTED}


def test_changes_of_any_size_can_be_shown(
    rooms: Rooms, verdicts: list[Verdict], questionnaire: Questionnaire
) -> None:
    telling = rooms.telling(Language.NL)
    longest = max(
        (q for q in questionnaire.questions.values() if q.type is FactType.SEVERAL),
        key=lambda q: len(q.choices),
    )
    step = Step(longest.fact, longest.codes, (), deliverable=False)
    changes = [Change((step, step), outcome) for outcome in Outcome] * 3

    assert [] == wrong(
        changes_window(changes, verdicts[0], telling), changes_window([], verdicts[0], telling)
    )


def test_every_change_is_told_with_where_it_leads(
    rooms: Rooms, verdicts: list[Verdict], questionnaire: Questionnaire
) -> None:
    telling = rooms.telling(Language.NL)
    asked = [q.fact for q in questionnaire.questions.values() if q.type is FactType.YES_NO][:12]
    steps = [Step(fact, given=True, wanted=False, deliverable=True) for fact in asked]
    changes = [Change((step,), Outcome.PERMITTED) for step in steps]
    shown = text_of(view_of(changes_window(changes, verdicts[0], telling)))

    assert [] == [fact for fact in asked if telling.words.name(fact) not in shown]
    assert 12 == shown.count("Dan is de uitkomst: ")
    assert 12 == shown.count("Nu: ja") == shown.count("Wordt: nee")


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
    st.sampled_from([LONG, "", " ", "<!channel>", "x" * 3000, "a\n" * 2000]),
)


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(TEXTS, min_size=8, max_size=8), times=st.integers(1, 40))
def test_texts_of_any_length_are_drawn_within_the_limits(texts: list[str], times: int) -> None:
    a, b, c, d, e, f, g, h = texts
    button = Button(a, Act(Name.WHY, {"number": "2026-0001"}), Tone.GOOD)
    shown = (
        Heading(a),
        Paragraph(b),
        Paragraph(c, d),
        Note(e),
        Banner(f, g, Tone.BAD),
        Buttons((button, Button(b, button.act))),
        Entry(h, a, button),
    )
    options = tuple(Option(f"code_{n}", text) for n, text in enumerate(texts))
    inputs = (
        Choose("one", a, options, ("code_1",), hint=b),
        Write("two", c, 3000, d[:3000], long=True, hint=e),
    )
    window = Window(f, (*shown * times, *inputs), g, button, button.act, button.act, "7")

    assert [] == block_kit.problems("modal", view_of(window, "external"))
    assert [] == block_kit.problems("home", home_of(Home(shown * times)))
    message = Message(a or "tekst", shown * times)
    assert [] == block_kit.problems("message", message_of(message))


def view(*blocks: Any, **others: Any) -> dict[str, Any]:
    """A window with blocks."""
    title = {"type": "plain_text", "text": "t"}
    numbered = [{"block_id": f"b{n}", **block} for n, block in enumerate(blocks)]
    return {"type": "modal", "title": title, "blocks": numbered, **others}


def plain(text: str) -> dict[str, str]:
    """A plain text."""
    return {"type": "plain_text", "text": text}


def radio(number: int, **others: Any) -> dict[str, Any]:
    """An input with so many options."""
    options = [{"text": plain("x"), "value": f"v{n}"} for n in range(number)]
    element = {"type": "radio_buttons", "action_id": "a", "options": options, **others}
    return {"type": "input", "label": plain("l"), "element": element}


SECTION = {"type": "section", "text": plain("x")}
BUTTON = {"type": "button", "action_id": "a", "text": plain("x"), "value": "v"}


@pytest.mark.parametrize(
    "payload",
    [
        view(),
        view(*[SECTION] * 101),
        view(SECTION, title=plain("t" * 25)),
        view(SECTION, private_metadata="x" * 3001),
        view({"type": "section", "text": plain("x" * 3001)}),
        view({"type": "section", "text": plain("")}),
        view({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}),
        view({"type": "unknown"}),
        view({"type": "actions", "elements": [BUTTON] * 26}),
        view({"type": "actions", "elements": [BUTTON, BUTTON]}),
        view({"type": "actions", "elements": [{**BUTTON, "value": "x" * 2001}]}),
        view({**SECTION, "block_id": "b"}, {**SECTION, "block_id": "b"}),
        view(radio(2)),
        view(radio(11), submit=plain("s")),
        view(radio(0), submit=plain("s")),
        view(radio(2, initial_option={"text": plain("x"), "value": "v7"}), submit=plain("s")),
        view({**SECTION, "block_id": "b" * 256}),
    ],
)
def test_what_slack_refuses_is_found(payload: dict[str, Any]) -> None:
    assert block_kit.problems("modal", payload)


def test_an_input_in_a_message_is_found() -> None:
    blocks = [{**radio(2), "block_id": "b"}]

    assert ["an input in a message"] == block_kit.problems(
        "message", {"text": "t", "blocks": blocks}
    )


def test_of_a_text_full_of_signs_nothing_is_lost() -> None:
    text = " ".join(f"&{number}<" for number in range(700))
    drawn = message_of(Message("x", (Paragraph(text, "Wat"),)))
    first, *rest = [block["text"]["text"] for block in drawn["blocks"]]

    assert [] == block_kit.problems("message", drawn)
    said = " ".join([first.removeprefix("*Wat*\n"), *rest])
    assert text == said.replace("&lt;", "<").replace("&amp;", "&")


def test_what_slack_takes_is_no_problem() -> None:
    assert [] == block_kit.problems("modal", view(SECTION, radio(2), submit=plain("s")))


def test_telling_speaks_both_languages(rooms: Rooms) -> None:
    dutch, english = (rooms.telling(language) for language in Language)

    assert isinstance(dutch, Telling)
    assert ("Verder", "Next") == (dutch.say("form.next"), english.say("form.next"))
