"""toetssteen ask: the interview, piped and on a terminal."""

from __future__ import annotations

import json
import os
import pty
import select
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM, Toetssteen
from toetssteen.intake.documents import load_document

_PATIENCE_SECONDS = 60.0
# No algorithm, no personal data: nothing of the national norms is about it.
_NO_ALGORITHM = "  system: {technique: no_algorithm}\n"
# The question that comes next has several choices.
_AI = "  system: {technique: ai}\n"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answers are kept in the folder where one is."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_answers_can_come_from_a_pipe_and_end_where_they_end(
    toetssteen: Toetssteen, elsewhere: Path
) -> None:
    ran = toetssteen("ask", stdin=b"Chatbot voor inwoners\n1\n?\n")
    assert 11 == ran.code
    assert "Je bent gestopt. Dit is de stand." in ran.out
    assert "UITKOMST: ONVOLLEDIG" in ran.out
    kept = load_document(elsewhere / "Chatbot-voor-inwoners.yaml")
    assert isinstance(kept, dict)
    assert {"title": "Chatbot voor inwoners", "id": "Chatbot-voor-inwoners", "stage": "idea"} == (
        kept["initiative"]
    )
    assert ["unknown"] == [
        answer for section in kept["facts"].values() for answer in section.values()
    ]


def test_it_asks_until_nothing_can_change_the_outcome(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    ran = toetssteen("ask", "--answers", initiative(_NO_ALGORITHM), stdin=b"?\n" * 400)
    assert 11 == ran.code
    assert "Klaar met vragen." in ran.out
    again = toetssteen("ask", "--answers", "plan-2.yaml")
    assert (11, False) == (again.code, "Vraag 1." in again.out)


def test_what_was_answered_is_where_one_goes_on(
    toetssteen: Toetssteen, initiative: Callable[..., Path], elsewhere: Path
) -> None:
    first = toetssteen(
        "ask", "--answers", initiative(_AI), "--save", "mijn.yaml", stdin=b"0\nstop\n"
    )
    assert "Je 2 antwoorden staan in mijn.yaml." in " ".join(first.out.split())
    asked = _first_question(first.out)
    second = toetssteen("ask", "--answers", "mijn.yaml", "--save", "mijn.yaml")
    assert asked != _first_question(second.out)
    assert {"mijn.yaml", "plan.yaml"} == {path.name for path in elsewhere.iterdir()}


def test_a_file_that_is_there_is_not_written_over_unasked(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    before = initiative(_AI).read_text(encoding="utf-8")
    toetssteen("ask", "--answers", "plan.yaml", stdin=b"0\n")
    assert before == Path("plan.yaml").read_text(encoding="utf-8")
    assert Path("plan-2.yaml").is_file()


def test_one_can_go_back_and_answer_anew(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    ran = toetssteen("ask", "--answers", initiative(_AI), "--save", "x.yaml", stdin=b"<\n0\n<\n1\n")
    assert "Dit is de eerste vraag." in ran.out
    kept = load_document(Path("x.yaml"))
    assert isinstance(kept, dict)
    assert {"system": {"technique": "ai"}, "practice": {"kinds": ["manipulates"]}} == kept["facts"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Typ een antwoord, of ? als je het niet weet."),
        ("99", "Dat is geen keuze. Typ een nummer van 1 tot en met "),
        ("0, 1", "0 betekent geen van deze."),
        ("ja", "Dat is geen keuze."),
        ("\x00", "Dat is geen keuze."),
        ("\xff\xfe", "Dat is geen keuze."),
    ],
)
def test_what_is_no_answer_is_asked_again(
    typed: str, told: str, toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    lines = f"{typed}\nstop\n".encode("latin-1")
    ran = toetssteen("ask", "--answers", initiative(_AI), stdin=lines)
    assert told in ran.out
    assert "Vraag 2." not in ran.out
    kept = load_document(Path("plan-2.yaml"))
    assert isinstance(kept, dict)
    assert {"system": {"technique": "ai"}} == kept["facts"]


def test_where_nothing_was_answered_nothing_is_kept(
    toetssteen: Toetssteen, initiative: Callable[..., Path], elsewhere: Path
) -> None:
    ran = toetssteen("ask", "--answers", initiative(""), stdin=b"stop\n")
    assert "Er was nog niets beantwoord" in ran.out
    assert ["plan.yaml"] == [path.name for path in elsewhere.iterdir()]


def test_a_title_is_needed_before_anything_else(toetssteen: Toetssteen) -> None:
    ran = toetssteen("ask", stdin=b"\n")
    assert (11, True) == (ran.code, "Dit is nodig om te beginnen." in ran.out)
    assert "UITKOMST" not in ran.out


def test_a_program_gets_json_and_the_questions_go_elsewhere(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    start = initiative(_NO_ALGORITHM)
    ran = toetssteen("ask", "--answers", start, "--format", "json", stdin=b"stop\n")
    assert "toetssteen.assessment/1" == json.loads(ran.out)["format"]
    assert "Je krijgt alleen vragen" in ran.err


def test_a_question_tells_how_many_are_left_and_how_it_stands(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    ran = toetssteen("ask", "--answers", initiative(_AI), "--lang", "en", stdin=b"0\nstop\n")
    assert "Question 1. At most " in ran.out
    assert "So far: incomplete. The strictest it can still become: prohibited." in ran.out


def test_where_answers_cannot_be_kept_that_is_told(
    toetssteen: Toetssteen, initiative: Callable[..., Path]
) -> None:
    start = initiative(_AI)
    ran = toetssteen("ask", "--answers", start, "--save", "nergens/x.yaml", stdin=b"0\n")
    assert (2, True) == (ran.code, "nergens/x.yaml kan niet worden geschreven" in ran.err)


def test_ctrl_c_on_a_terminal_keeps_what_was_answered(initiative: Callable[..., Path]) -> None:
    terminal = _Terminal("ask", "--answers", str(initiative(_AI)))
    terminal.wait_for("geen: ")
    terminal.type("0\n")
    terminal.wait_for("Vraag 2.")
    terminal.wait_for(": ")
    terminal.type("\x03")
    assert 130 == terminal.end()
    assert "Je 2 antwoorden staan in plan-2.yaml." in " ".join(terminal.seen.split())
    assert "Traceback" not in terminal.seen
    assert Path("plan-2.yaml").is_file()


class _Terminal:
    """The program with a terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        self.seen = ""
        self._read = 0
        self._process, self._file = pty.fork()
        if self._process == 0:
            os.execv(sys.executable, [*PROGRAM, *arguments])

    def type(self, text: str) -> None:
        os.write(self._file, text.encode())

    def wait_for(self, text: str) -> None:
        """Wait until a text appears after the one that was waited for before."""
        while text not in self.seen[self._read :]:
            assert self._more(), self.seen
        self._read = self.seen.index(text, self._read) + len(text)

    def end(self) -> int:
        while self._more():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def _more(self) -> bool:
        """Read on; False where the program has closed its side."""
        assert select.select([self._file], [], [], _PATIENCE_SECONDS)[0], self.seen
        try:
            part = os.read(self._file, 65536)
        except OSError:
            # That is how Linux says that the other side was closed.
            return False
        self.seen += part.decode(errors="replace")
        return bool(part)


def _first_question(text: str) -> str:
    return text.partition("Vraag 1.")[2].splitlines()[1]
