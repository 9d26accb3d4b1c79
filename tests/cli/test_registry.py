"""The registry on the command line: from the first person to a verdict that is computed again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.cli.conftest import EXAMPLES, MadeOnce, Toetssteen
from toetssteen.cli import judging, keeping
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.session import Session
from toetssteen.registry import initiatives, people
from toetssteen.registry.editing import Edit
from toetssteen.registry.moments import Actor, Source

CHATBOT = EXAMPLES / "chatbot-gekocht.yaml"
ROUTES = EXAMPLES / "strooiroutes.yaml"
ADMIN = "beheer@example.org"
Asked = Callable[..., Any]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the registry is to be."""
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("TOETSSTEEN_LANG", "en")
    return folder


@pytest.fixture
def registry(
    place: Path, toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch, made_once: MadeOnce
) -> Path:
    """A registry with one person in it, who acts."""

    def fill() -> None:
        assert ExitCode.DONE == toetssteen("db", "upgrade").code
        added = toetssteen("person", "add", "Beheer", "--role", "administrator", "--email", ADMIN)
        assert ExitCode.DONE == added.code, added.err

    made_once("one person", place, fill)
    monkeypatch.setenv("TOETSSTEEN_PERSON", ADMIN)
    return place


@pytest.fixture
def asked(toetssteen: Toetssteen) -> Asked:
    """Run a command that succeeds, and return its document."""

    def run(*arguments: object) -> Any:
        ran = toetssteen(*arguments, "--format", "json")
        assert ran.code in {ExitCode.DONE, ExitCode.BOARD_REVIEW, ExitCode.INCOMPLETE}, ran.err
        return json.loads(ran.out)

    return run


class TestBeginning:
    def test_without_a_registry_one_is_told_how_to_make_it(
        self, place: Path, toetssteen: Toetssteen
    ) -> None:
        ran = toetssteen("initiative", "list", "--as", ADMIN)
        assert ExitCode.REGISTRY_UNAVAILABLE == ran.code
        assert "toetssteen db upgrade" in ran.err
        assert [] == list(place.iterdir())

    @pytest.mark.usefixtures("place")
    def test_who_acts_must_be_named(self, toetssteen: Toetssteen) -> None:
        toetssteen("db", "upgrade")
        ran = toetssteen("initiative", "list")
        assert ExitCode.BAD_INPUT == ran.code
        assert "--as" in ran.err

    @pytest.mark.usefixtures("place")
    def test_the_first_person_must_be_able_to_manage_people(self, toetssteen: Toetssteen) -> None:
        toetssteen("db", "upgrade")
        ran = toetssteen("person", "add", "Iemand", "--role", "proposer")
        assert (ExitCode.BAD_INPUT, True) == (ran.code, "administrator" in ran.err)

    @pytest.mark.usefixtures("registry")
    def test_after_the_first_person_nobody_is_added_without_a_name(
        self, toetssteen: Toetssteen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("TOETSSTEEN_PERSON")
        ran = toetssteen("person", "add", "Nog iemand", "--role", "administrator")
        assert ExitCode.BAD_INPUT == ran.code
        assert "You may not do this" in ran.err


class TestInitiatives:
    @pytest.mark.usefixtures("registry")
    def test_one_is_added_shown_edited_and_listed(self, asked: Asked) -> None:
        added = asked("initiative", "add", CHATBOT)["initiative"]
        assert "2026-0001" == added["number"]
        asked("initiative", "edit", "2026-0001", "--title", "Chatbot", "--clear", "persons.groups")
        shown = asked("initiative", "show", "2026-0001")["initiative"]
        assert ("Chatbot", 2) == (shown["title"], shown["version"])
        fields = {field["field"]: field for field in shown["fields"]}
        assert (None, 2) == (fields["persons.groups"]["value"], fields["persons.groups"]["version"])
        (row,) = asked("initiative", "list")["initiatives"]
        assert ("2026-0001", "Chatbot") == (row["number"], row["title"])

    @pytest.mark.usefixtures("registry")
    def test_a_decision_is_not_taken_over_from_a_file(self, toetssteen: Toetssteen) -> None:
        ran = toetssteen("initiative", "add", EXAMPLES / "druktemeting-binnenstad.yaml")
        assert ExitCode.DONE == ran.code
        assert "approvals.control_board" in ran.err
        refused = toetssteen("initiative", "edit", "2026-0001", "--set", "approvals.fg=approved")
        assert (ExitCode.BAD_INPUT, True) == (refused.code, "decision of the board" in refused.err)

    @pytest.mark.usefixtures("registry")
    def test_a_stale_edit_is_refused_and_shows_what_stands_there(
        self, toetssteen: Toetssteen, asked: Asked
    ) -> None:
        asked("initiative", "add", CHATBOT)
        asked("initiative", "edit", "2026-0001", "--set", "persons.profiling=yes")
        ran = toetssteen(
            "initiative", "edit", "2026-0001", "--set", "persons.profiling=unknown", "--seen", "1"
        )
        assert ExitCode.BAD_INPUT == ran.code
        assert "persons.profiling is now: True" in ran.err

    @pytest.mark.usefixtures("registry")
    def test_a_plan_that_resembles_another_says_so(
        self, toetssteen: Toetssteen, asked: Asked
    ) -> None:
        asked("initiative", "add", CHATBOT)
        ran = toetssteen("initiative", "add", CHATBOT)
        assert "toetssteen initiative join 2026-0001" in ran.out

    @pytest.mark.usefixtures("registry")
    def test_stages_and_withdrawing(self, toetssteen: Toetssteen, asked: Asked) -> None:
        asked("initiative", "add", CHATBOT)
        moved = asked("initiative", "stage", "2026-0001", "pilot")["initiative"]
        gone = asked("initiative", "withdraw", "2026-0001", "--reason", "Stopt")["initiative"]
        assert ("pilot", "withdrawn") == (moved["stage"], gone["state"])
        ran = toetssteen("initiative", "edit", "2026-0001", "--title", "Toch")
        assert (ExitCode.BAD_INPUT, True) == (ran.code, "withdrawn or retired" in ran.err)

    @pytest.mark.usefixtures("registry")
    def test_one_is_offered_and_accepted_or_not(self, toetssteen: Toetssteen, asked: Asked) -> None:
        first, second = "een@example.org", "twee@example.org"
        for name, address in (("Een", first), ("Twee", second)):
            asked("person", "add", name, "--role", "proposer", "--email", address)
        asked("initiative", "add", CHATBOT, "--as", first)
        asked("initiative", "hand-over", "2026-0001", second, "--as", first)
        declined = asked("initiative", "decline", "2026-0001", "--as", second)["initiative"]
        asked("initiative", "hand-over", "2026-0001", second, "--as", first)
        back = toetssteen("initiative", "hand-over", "2026-0001", "--take-back", "--as", first)
        asked("initiative", "hand-over", "2026-0001", second, "--as", first)
        accepted = toetssteen("initiative", "accept", "2026-0001", "--as", second)
        given = toetssteen("initiative", "hand-over", "2026-0001", first)
        unsaid = toetssteen("initiative", "hand-over", "2026-0001")

        assert 1 == declined["version"]
        assert "You do not offer 2026-0001 any more." in back.out
        assert "You do not decide on it any more." in " ".join(accepted.out.split())
        assert "2026-0001 has another owner now." in given.out
        assert ExitCode.BAD_INPUT == unsaid.code

    @pytest.mark.usefixtures("registry")
    def test_a_retired_one_is_listed_apart(self, asked: Asked) -> None:
        asked("initiative", "add", CHATBOT)
        asked("initiative", "retire", "2026-0001")
        assert [] == asked("initiative", "list", "--state", "active")["initiatives"]
        assert 1 == len(asked("initiative", "list", "--stage", "retired")["initiatives"])

    def test_a_product_brings_its_facts(self, registry: Path, asked: Asked) -> None:
        (product,) = asked("product", "add", "Leverancier", "Bot", "--facts", CHATBOT)["products"]
        empty = registry / "leeg.yaml"
        empty.write_text("initiative: {title: Kopie}\nfacts: {}\n", encoding="utf-8")
        asked("initiative", "add", empty, "--product", product["id"])
        (entry,) = asked("assess", "--store", "2026-0001", "--no-changes")["assessments"]
        assert "board_review" == entry["verdict"]["outcome"]


class TestVerdicts:
    @pytest.mark.usefixtures("registry")
    def test_one_is_kept_computed_again_and_compared(
        self, toetssteen: Toetssteen, asked: Asked
    ) -> None:
        asked("initiative", "add", CHATBOT)
        judged = toetssteen("assess", "--store", "2026-0001", "--no-changes")
        assert ExitCode.BOARD_REVIEW == judged.code
        asked("initiative", "edit", "2026-0001", "--set", "persons.profiling=yes")
        toetssteen("assess", "--store", "2026-0001", "--no-changes")
        before, after = (v["id"] for v in asked("history", "2026-0001")["verdicts"])

        replayed = asked("replay", before)
        difference = asked("diff", before, after)["comparison"]
        shown = toetssteen("diff", before, after)

        assert (True, True) == (replayed["holds"], replayed["same_document"])
        assert ["facts"] == difference["causes"]
        assert "no became yes" in shown.out

    @pytest.mark.usefixtures("registry")
    def test_a_verdict_on_what_was_changed_meanwhile_is_not_kept(
        self, toetssteen: Toetssteen, asked: Asked, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked("initiative", "add", CHATBOT)

        def judge(plans: Any, session: Session, as_of: str) -> Any:
            results = list(judging.judge(plans, session, as_of))
            with session.registry.reading(Actor.operator()) as reading:
                admin = Actor.person(people.get(reading, ADMIN).id, Source.CHAT)
            with session.registry.transaction(admin, session.moment()) as work:
                initiatives.edit(work, "2026-0001", 1, Edit(title="Anders"))
            return results

        monkeypatch.setattr(keeping, "judge", judge)
        ran = toetssteen("assess", "--store", "2026-0001", "--no-changes")
        said = " ".join(f"{ran.out} {ran.err}".split())
        assert (ExitCode.BAD_INPUT, True) == (ran.code, "The verdict was not kept" in said)
        assert [] == asked("history", "2026-0001")["verdicts"]

    @pytest.mark.usefixtures("registry")
    def test_the_stage_is_that_of_the_registry(self, toetssteen: Toetssteen) -> None:
        ran = toetssteen("assess", "--store", "2026-0001", "--stage", "pilot")
        assert (ExitCode.BAD_INPUT, True) == (ran.code, "initiative stage" in ran.err)


class TestLedger:
    def test_a_sound_one_is_told_and_a_changed_one_is_named(
        self, registry: Path, toetssteen: Toetssteen, asked: Asked
    ) -> None:
        asked("initiative", "add", CHATBOT)
        sound = asked("ledger", "verify")
        assert (True, 2, 2) == (sound["sound"], sound["checked"], sound["anchors"])
        anchors = registry / "var" / "registry.anchors"
        text = anchors.read_text(encoding="utf-8")
        anchors.write_text(text.replace(sound["hash"], "0" * 64), encoding="utf-8")
        broken = toetssteen("ledger", "verify")
        assert ExitCode.NOT_SOUND == broken.code
        assert "an anchor says otherwise" in " ".join(broken.out.split())
        checked = toetssteen("db", "check")
        assert ExitCode.NOT_SOUND == checked.code
        assert "an anchor says otherwise" in " ".join(checked.err.split())

    def test_a_signed_anchor_is_checked_with_its_public_key(
        self, registry: Path, toetssteen: Toetssteen, asked: Asked, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        key = Ed25519PrivateKey.generate()
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (registry / "key.pem").write_bytes(pem)
        monkeypatch.setenv("TOETSSTEEN_SIGNING_KEY_FILE", "key.pem")
        anchored = asked("ledger", "anchor", "--output", "anchor.note", "--name", "gemeente")
        asked("initiative", "add", CHATBOT)
        verified = asked(
            "ledger", "verify", "--note", "anchor.note", "--verifier", anchored["verifier"]
        )
        assert (True, 2) == (verified["sound"], verified["seq"])
        other = anchored["verifier"][:-4] + "AAA="
        refused = toetssteen("ledger", "verify", "--note", "anchor.note", "--verifier", other)
        assert ExitCode.BAD_INPUT == refused.code
        missing = toetssteen("ledger", "verify", "--note", "anchor.note")
        assert (ExitCode.BAD_INPUT, True) == (missing.code, "--verifier" in missing.err)

    def test_signing_without_a_key_is_told_before_anything_is_written(
        self, registry: Path, toetssteen: Toetssteen
    ) -> None:
        ran = toetssteen("ledger", "anchor", "--output", "anchor.note")
        assert (ExitCode.BAD_INPUT, True) == (ran.code, "TOETSSTEEN_SIGNING_KEY_FILE" in ran.err)
        assert not (registry / "anchor.note").exists()


class TestPlaces:
    @pytest.mark.usefixtures("registry")
    def test_a_backup_comes_back_unless_the_anchor_is_ahead(
        self, toetssteen: Toetssteen, asked: Asked, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked("initiative", "add", CHATBOT)
        backup = asked("db", "backup", "copy.db")
        monkeypatch.setenv("TOETSSTEEN_REGISTRY", "again.db")
        restored = asked("db", "restore", "copy.db")
        assert (backup["entries"], backup["hash"]) == (restored["entries"], restored["hash"])
        assert "2026-0001" == asked("initiative", "show", "2026-0001")["initiative"]["number"]
        asked("initiative", "edit", "2026-0001", "--title", "Later")
        monkeypatch.setenv("TOETSSTEEN_REGISTRY", "third.db")
        ran = toetssteen("db", "restore", "copy.db")
        assert ExitCode.BAD_INPUT == ran.code
        assert re.search(r"up to entry 2\..* names\s+entry 3", ran.err, re.DOTALL)

    @pytest.mark.usefixtures("registry")
    def test_a_registry_moves(self, asked: Asked) -> None:
        asked("initiative", "add", CHATBOT)
        moved = asked("db", "move", "var/registry.db", "moved/registry.db")
        assert 2 == moved["entries"]

    @pytest.mark.usefixtures("registry")
    def test_a_second_upgrade_says_that_it_is_current(self, toetssteen: Toetssteen) -> None:
        assert "is current" in toetssteen("db", "upgrade").out
        assert "is sound" in toetssteen("db", "check").out


def passport(level: str, obtained: str, expires: str) -> tuple[str, ...]:
    return ("passport", ADMIN, level, "--obtained", obtained, "--expires", expires)


class TestPeople:
    @pytest.mark.usefixtures("registry")
    def test_roles_passports_and_erasing(self, asked: Asked) -> None:
        (added,) = asked("person", "add", "Sjoerd", "--role", "proposer", "--level", "2")["people"]
        (given,) = asked("person", "role", added["id"], "buyer")["people"]
        assert ["buyer", "proposer"] == given["roles"]
        (taken,) = asked("person", "role", added["id"], "buyer", "--take")["people"]
        assert ["proposer"] == taken["roles"]
        passport = asked(
            "person", "passport", added["id"], "advanced", "--obtained", "2026-11-01",
            "--expires", "2028-11-01",
        )["passport"]  # fmt: skip
        assert ("advanced", "2028-11-01") == (passport["level"], passport["expires_on"])
        (moved,) = asked("person", "level", added["id"], "4")["people"]
        (shown,) = asked("person", "show", added["id"])["people"]
        assert (4, 4, [passport]) == (moved["level"], shown["level"], shown["passports"])
        assert "advanced" == shown["knowledge"]
        (erased,) = asked("person", "erase", added["id"])["people"]
        assert (None, []) == (erased["name"], erased["roles"])
        assert ["Beheer"] == [one["name"] for one in asked("person", "list")["people"]]
        assert asked("ledger", "verify")["sound"]

    @pytest.mark.parametrize(
        ("command", "said"),
        [
            (("role", ADMIN, "administrator", "--take"), "somebody else first"),
            (("role", ADMIN, "burgemeester"), "no role"),
            (("erase", ADMIN), "somebody else first"),
            (("level", ADMIN, "6"), "1 to 5"),
            (passport("guru", "2026-01-01", "2027-01-01"), "no level"),
            (passport("basic", "2027-01-01", "2026-01-01"), "before it begins"),
            (("add", "Iemand", "--email", ADMIN), "already"),
            (("add", "Iemand", "--level", "6"), "1 to 5"),
        ],
    )  # fmt: skip
    @pytest.mark.usefixtures("registry")
    def test_what_cannot_be_is_told(
        self, toetssteen: Toetssteen, command: tuple[str, ...], said: str
    ) -> None:
        ran = toetssteen("person", *command)
        assert ExitCode.BAD_INPUT == ran.code
        assert said in " ".join(ran.err.split())


class TestFinding:
    @pytest.mark.usefixtures("registry")
    def test_published_entries_are_taken_over_and_found(
        self, asked: Asked, shared_data: Path
    ) -> None:
        records = shared_data / "algoritmeregister" / "records.json"
        assert 765 == asked("import", "published", records)["entries"]
        found = asked("similar", "Anonimiseren van documenten")["matches"]
        assert ("Anonimiseren van documenten", 100.0) == (found[0]["title"], found[0]["score"])
        assert found[0]["organisation"]

    @pytest.mark.usefixtures("registry")
    def test_an_initiative_is_not_similar_to_itself(self, asked: Asked) -> None:
        asked("initiative", "add", CHATBOT)
        assert [] == asked("similar", "2026-0001")["matches"]
        assert "2026-0001" == asked("similar", CHATBOT)["matches"][0]["key"]


@pytest.mark.usefixtures("registry")
def test_where_an_answer_came_from_is_kept(asked: Asked) -> None:
    asked("initiative", "add", CHATBOT, "--source", "import")
    asked(
        "initiative", "edit", "2026-0001", "--set", "persons.profiling=yes", "--source", "supplier"
    )
    shown = asked("initiative", "show", "2026-0001")["initiative"]
    sources = {field["field"]: field["source"] for field in shown["fields"]}
    assert ("import", "supplier") == (sources["system.technique"], sources["persons.profiling"])


@pytest.mark.usefixtures("registry")
def test_where_what_is_known_of_a_product_came_from_is_kept_and_shown(
    toetssteen: Toetssteen, asked: Asked
) -> None:
    (added,) = asked(
        "product", "add", "Leverancier", "Bot", "--facts", CHATBOT, "--source", "supplier"
    )["products"]
    (shown,) = asked("product", "show", added["id"])["products"]
    sources = {field["field"]: field["source"] for field in shown["fields"]}
    page = toetssteen("product", "show", added["id"]).out
    assert "supplier" == sources["system.technique"]
    assert "Leverancier Bot" in page
    assert "from the supplier" in page
    assert "product.name" not in page
