"""Whatever owners are shown, Slack takes: all norms and duties, long texts, both languages."""

from __future__ import annotations

from datetime import date

import pytest

from tests.bots import block_kit
from tests.conftest import TODAY
from tests.registry.moments import Moments
from toetssteen import paths
from toetssteen.board.evidence import Evidence
from toetssteen.board.handing_in import HandedIn
from toetssteen.board.incidents import Incident, Reported
from toetssteen.board.mine import Mine
from toetssteen.board.obligations import Kind, Listed, Obligation
from toetssteen.board.rules import BoardRules
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.building import PolicySet
from toetssteen.policy.engine import PolicyEngine
from toetssteen.policy.sources import read_data
from toetssteen.registry.initiatives import Registered
from toetssteen.registry.kept_facts import NOTHING
from toetssteen_bots.dialogue.acts import Act, Name
from toetssteen_bots.dialogue.looks import Look
from toetssteen_bots.dialogue.owning_screens import OwningScreens, Shown
from toetssteen_bots.dialogue.reporting_screens import ReportingScreens
from toetssteen_bots.dialogue.rooms import Rooms
from toetssteen_bots.dialogue.said import MOST_CARRIED, carried
from toetssteen_bots.dialogue.screens import Home, Window
from toetssteen_bots.dialogue.turning import Page
from toetssteen_bots.slack.drawing import home_of, view_of

LONG = "Een heel lange titel met <@U1> & *tekens* " * 200
LANGUAGES = pytest.mark.parametrize("language", list(Language))
PLAN = Registered(
    "i", "2026-0001", LONG[:200], "", "idea", "active", NOTHING, 1, None, "p", TODAY, TODAY
)


@pytest.fixture(scope="module")
def rooms(policy_set: PolicySet, engine: PolicyEngine) -> Rooms:
    """The real policies; nothing here asks the registry."""
    rules = BoardRules.of(policy_set.bundle, read_data(paths.POLICIES, "settings"))
    return Rooms(None, engine, policy_set.questionnaire, rules, Moments().next)  # type: ignore[arg-type]


def obligation(kind: Kind, item: str, wants: tuple[str, ...] = (), what: str = "") -> Obligation:
    """Something to be done."""
    stamp = "2026-12-01T23:00:00.000000Z"
    return Obligation(
        "o" * 36,
        "i",
        kind,
        "x",
        item,
        what,
        wants,
        "process_owner",
        None,
        stamp,
        "open",
        0,
        None,
        stamp,
        None,
        None,
        None,
        "",
    )


def everything(rooms: Rooms) -> list[Obligation]:
    """One obligation of each norm, each duty, and a condition in a long text."""
    bundle = rooms.rules.bundle
    facts = bundle.data["intake"]["facts"]
    norms = [
        obligation(
            Kind.NORM,
            norm.id,
            tuple(f for f in sorted(norm.reads) if facts[f]["kind"] == "evidence"),
        )
        for norm in bundle.norms.values()
    ]
    duties = [obligation(Kind.INCIDENT, code) for code in rooms.rules.duties]
    return [*norms, *duties, obligation(Kind.CONDITION, "c", what=LONG), obligation(Kind.NORM, "x")]


def wrong(windows: list[Window]) -> list[str]:
    """What Slack would refuse of windows."""
    return [problem for one in windows for problem in block_kit.problems("modal", view_of(one))]


@LANGUAGES
def test_every_obligation_can_be_shown_and_handed_in_for(rooms: Rooms, language: Language) -> None:
    screens = OwningScreens(rooms, rooms.telling(language))
    windows = []
    for found in everything(rooms):
        given = tuple(
            Evidence(f"e{n}", found.id, "", LONG[:200], "sha256:0", "2026-12-01", TODAY, "p", None)
            for n in range(12)
        )
        shown = Shown(
            found,
            "2026-0001",
            given,
            {"e1": "https://x.example/" + "a" * 2900},
            found.wants,
            date(2026, 11, 24),
            may_deliver=True,
            may_excuse=True,
            overdue=True,
        )
        windows += [screens.obligation(shown, said="owning.received"), screens.excuse(found)]

    assert [] == wrong(windows)


@LANGUAGES
def test_many_of_them_fit_a_window_and_the_home(rooms: Rooms, language: Language) -> None:
    screens = OwningScreens(rooms, rooms.telling(language))
    listed = [Listed(one, exempt=False, overdue=True) for one in everything(rooms)]
    can = (Name.CONFIRM, Name.SUPPLIER, Name.INCIDENT, Name.RETIRE)
    window = screens.of_initiative(PLAN, Page.of(listed, 1, 20), can, TODAY)
    mine = [Mine(one, "2026-0001", LONG) for one in listed]
    home = Home(tuple(screens.mine(Page.of(mine, 1, 10), Look.ALL)))

    assert [] == wrong([window])
    assert [] == block_kit.problems("home", home_of(home))


@LANGUAGES
def test_every_report_can_be_made_and_answered(rooms: Rooms, language: Language) -> None:
    screens = ReportingScreens(rooms, rooms.telling(language))
    moment = rooms.moment()
    incident = Incident("i", "i", LONG, (), "minor", (), TODAY, TODAY, "p", None, None, "")
    duties = tuple((duty, duty.due(moment.at)) for duty in rooms.rules.duties.values())
    windows = [
        screens.incident(PLAN, moment.day),
        screens.reported(PLAN, Reported(incident, duties, (), suspended=True)),
        screens.reported(PLAN, Reported(incident, (), (), suspended=False)),
        screens.supplier(PLAN, "r" * 36),
        screens.retire(PLAN),
        screens.ended(PLAN),
    ]

    assert [] == wrong(windows)


@pytest.mark.parametrize("text", ["", "x", "é" * 3000, '"\\' * 1500, "😀" * 3000])
def test_a_text_is_cut_to_what_a_button_carries(text: str) -> None:
    act = carried(text)

    assert len(act.dumped()) <= MOST_CARRIED
    assert text.startswith(str(act.given.get("description", "")))
    assert Act.loaded(act.dumped()) == act


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("https://x.example/a", "", "LINK"),
        ("https://x.example/a kijk hier", "", "TEXT"),
        ("https://x.example/a", "toets.pdf", "FILE"),
        ("ftp://x.example/a", "", "TEXT"),
    ],
)
def test_what_is_typed_is_a_link_only_where_it_is_nothing_else(
    text: str, name: str, form: str
) -> None:
    assert form == HandedIn(text, name).form.name
