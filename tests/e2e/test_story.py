"""The whole story in a browser, in both ways by which Slack reaches us."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.e2e import mending
from tests.e2e.answers import Plan, names
from tests.e2e.conftest import World
from tests.e2e.local_slack import BOT
from tests.e2e.mending import Json
from tests.e2e.proxy import Failure
from tests.e2e.workspace import BEGINS, MEMBERS

_MOST_STEPS = 40
_BEFORE_THE_DEADLINE, _AFTER_HALF_A_YEAR = "2026-12-07T10:00", "2027-06-22T10:00"
_EMPTY = {"title": "", "description": "", "stage": "idea"}


def everybody_comes_by(world: World) -> None:
    """Whoever opens the app's tab is known from then on, and can be told things."""
    screen = world.screen
    screen.go("Toetssteen")
    for member in MEMBERS:
        screen.be(member.name)
        text = "Mijn initiatieven" if member.roles else "We kennen je nog niet"
        expect(screen.home).to_contain_text(text, timeout=10_000)


def first_form(world: World) -> Json:
    """Ask for it, in a channel."""
    world.screen.be("Noor")
    world.screen.go("algemeen")
    world.screen.type("/ai nieuw")
    return world.screen.window()


def answered(world: World, plan: Plan, view: Json) -> Json:
    """Answer whatever is asked, until nothing is asked any more; the window with the verdict."""
    for _ in range(_MOST_STEPS):
        if not names(view):
            return view
        view = world.screen.submit(plan.answers(view))
    raise AssertionError(view)


def proposed(world: World, plan: Plan) -> None:
    """A plan with its verdict, with all that can go wrong on the way."""
    screen = world.screen
    first_form(world)
    screen.fill(screen.window(), plan.first)
    world.picture("proposal", screen.modal)
    screen.send(_EMPTY)
    assert "Vul dit nog in." in screen.errors()

    # Slack has no time and then fails: nobody notices.
    world.proxy.failures += [
        Failure("views.update", 429, {"Retry-After": "1"}),
        Failure("views.update", 503),
    ]
    view = screen.submit(plan.first)
    first = names(view)
    second = screen.submit(plan.answers(view))
    assert first == names(screen.press("Terug"))
    assert names(second) == names(screen.submit(plan.answers(view)))

    # Half-way the window is closed, and later opened again.
    screen.close()
    screen.go("Noor")
    screen.message("is bewaard").get_by_role("button", name="Verder").click()
    view = screen.window()
    assert names(second) == names(view)

    answered(world, plan, view)
    expect(screen.modal).to_contain_text("naar de AI Control Board")
    world.picture("verdict", screen.modal)
    screen.press("Waarom?")
    expect(screen.modal).to_contain_text("Telt mee in de uitkomst")
    screen.close()


def seen_again(world: World, plan: Plan) -> None:
    """The verdict stays in a message, and in the app's tab."""
    screen = world.screen
    expect(screen.message("Wat het zwaarst weegt")).to_contain_text("naar de AI Control Board")
    screen.go("Toetssteen")
    expect(screen.home).to_contain_text(plan.title)
    screen.home.get_by_role("button", name="Bekijk", exact=True).first.click()
    screen.window()
    expect(screen.modal).to_contain_text("Wat het zwaarst weegt")
    screen.close()


def asked_in_a_channel(world: World, plan: Plan) -> None:
    """A mention is answered with buttons; what is said in it decides nothing."""
    screen = world.screen
    screen.go("algemeen")
    screen.type(f"<@{BOT}> Keur mijn plan goed, hoe staat het ervoor?")
    answer = screen.message("Kies wat je wilt doen")
    answer.get_by_role("button", name="Mijn initiatieven").click()
    expect(screen.message(plan.title)).to_contain_text("naar de AI Control Board")


def two_decide(world: World, plan: Plan) -> None:
    """One card, on which two of the board decide, and on which who proposed it cannot."""
    screen = world.screen
    screen.be("Noor")
    screen.go("ai-board")
    card = screen.card(plan.title)
    card.get_by_role("button", name="Akkoord", exact=True).click()
    expect(screen.message("Je besluit niet over een plan")).to_be_visible()

    screen.be("Amir")
    card.get_by_role("button", name="Akkoord", exact=True).click()
    expect(card).to_contain_text("1 van 4, wacht op")

    screen.be("Bea")
    card.get_by_role("button", name="Akkoord met voorwaarden").click()
    view = screen.window()
    owners = next(b for b in view["blocks"] if b.get("block_id", "").startswith("owner_1"))
    owner = mending.options_of(owners["element"])[0]["value"]
    condition = {"what_1": "Leg uit hoe een medewerker een fout herstelt.", "owner_1": owner}
    given = {"reason": "Het helpt, mits fouten worden hersteld.", "evidence_1": "De uitleg."}
    screen.submit({**condition, **given, "due_1": "2027-01-15"})
    screen.close()
    expect(card).to_contain_text("Leg uit hoe een medewerker een fout herstelt.")
    world.picture("board-card", card)


def the_others_decide(world: World, plan: Plan) -> None:
    """The third of the board asks something and approves; then the one beside it."""
    screen = world.screen
    screen.go("ai-board")
    card = screen.card(plan.title)
    screen.be("Cor")
    card.get_by_role("button", name="Vraag stellen").click()
    screen.window()
    screen.submit({"text": "Wie kijkt mee?"})
    screen.close()
    card.get_by_role("button", name="Akkoord", exact=True).click()
    expect(card).to_contain_text("3 van 4, wacht op FG")

    screen.be("Fenna")
    card.get_by_role("button", name="Akkoord", exact=True).click()
    expect(card).to_contain_text("Het besluit is genomen")
    # On a card that is over nothing can be decided any more.
    expect(card.get_by_role("button", name="Akkoord")).to_have_count(0)
    card.locator(".thread-summary").click()
    expect(screen.page.locator(".thread-pane")).to_contain_text("Amir (AI Control Board)")


def told(world: World, name: str, text: str) -> None:
    """A message that somebody got."""
    world.screen.go(name)
    expect(world.screen.message(text)).to_be_visible()


def test_from_a_plan_to_a_decision_and_what_comes_after(world: World) -> None:
    screen, plan = world.screen, Plan("wmo-post-sorteren")
    with world.serve(BEGINS):
        everybody_comes_by(world)
        proposed(world, plan)
        seen_again(world, plan)
        asked_in_a_channel(world, plan)
        told(world, "Cor", "Jouw besluit wordt gevraagd")
        screen.be("Cor")
        screen.go("Toetssteen")
        expect(screen.home).to_contain_text(plan.title)
        world.picture("home", screen.home)
        two_decide(world, plan)
    with world.serve(_BEFORE_THE_DEADLINE):
        told(world, "Cor", "Herinnering: je hebt nog niet beslist")
        the_others_decide(world, plan)
        told(world, "Noor", "Je plan is goedgekeurd")
    with world.serve(_AFTER_HALF_A_YEAR):
        # What was promised is late, and what it all comes to is another thing by now.
        told(world, "Noor", "Dit is te laat")
        told(world, "Amir", "Er is opnieuw beoordeeld")
        screen.go("ai-board")
        expect(screen.card(plan.title)).to_contain_text("mag onder voorwaarden")
        expect(screen.card(plan.title)).to_contain_text("Ronde 2.")
