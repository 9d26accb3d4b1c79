"""`make demo-slack`: ready to click, and gone afterwards."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
from playwright.sync_api import Browser, expect

from tests.e2e.parts import REPOSITORY
from tests.e2e.service import free_port
from tests.e2e.workspace import BOARD

_SECONDS = 90.0


def test_the_demonstration_shows_the_examples_and_leaves_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    port = free_port()
    command = [sys.executable, "-m", "tests.e2e.demo", "--port", str(port)]
    told = tmp_path / "told"
    with (
        told.open("w", encoding="utf-8") as out,
        subprocess.Popen(
            command,
            cwd=REPOSITORY,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "TMPDIR": str(tmp_path), "TOETSSTEEN_LANG": "nl"},
        ) as process,
    ):
        url = f"http://127.0.0.1:{port}"
        until = time.monotonic() + _SECONDS
        while "Probeer dit" not in told.read_text("utf-8"):
            assert process.poll() is None, told.read_text("utf-8")
            assert time.monotonic() < until, told.read_text("utf-8")
            time.sleep(0.1)
        page = browser.new_page(locale="nl-NL")
        page.goto(url)
        page.locator("button.sidebar-item", has_text=BOARD.name).click()
        card = page.locator(".msg", has_text="wacht op").first
        expect(card.get_by_role("button", name="Akkoord", exact=True)).to_be_visible(timeout=30_000)
        page.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
    said = told.read_text("utf-8")
    assert re.search(rf"Open in je browser: {url}\n", said)
    assert "Alles van de demonstratie is weg." in said
    assert [told] == list(tmp_path.iterdir())
    with httpx.Client() as client:
        try:
            client.get(url)
        except httpx.ConnectError:
            return
    raise AssertionError(url)
