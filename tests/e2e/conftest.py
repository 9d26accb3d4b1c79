"""A workspace in local-slack with the service behind it, and a browser to look at it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, ViewportSize, sync_playwright

from tests.e2e import parts
from tests.e2e.browser import Screen
from tests.e2e.proxy import Proxy
from tests.e2e.service import Toetssteen
from tests.e2e.slack_types import SlackTypes
from tests.e2e.workspace import BEGINS, MEMBERS, workspace

_SIZE = ViewportSize(width=1100, height=1400)
# What a page of the documentation can be asked to load.
_LARGEST_PICTURE = 200_000
_AROUND = 12


def pytest_addoption(parser: pytest.Parser) -> None:
    """Pictures are made only where somebody asks for them: a run leaves the clone as it was."""
    parser.addoption("--pictures", type=Path, metavar="DIR", help="make the pictures of the story")


@dataclass
class World:
    """All that runs: `serve` starts the service, at a time."""

    screen: Screen
    proxy: Proxy
    serve: Callable[[str], AbstractContextManager[Toetssteen]]
    pictures: Path | None

    def picture(self, name: str, of: Locator) -> None:
        """Make a picture, where pictures are asked for."""
        if self.pictures is None:
            return
        self.pictures.mkdir(parents=True, exist_ok=True)
        # Nothing of where the mouse is, and a little of what is around it.
        self.screen.page.mouse.move(0, 0)
        box = of.bounding_box()
        assert box is not None
        clip = FloatRect(
            x=max(0, box["x"] - _AROUND),
            y=max(0, box["y"] - _AROUND),
            width=box["width"] + 2 * _AROUND,
            height=box["height"] + 2 * _AROUND,
        )
        made = self.screen.page.screenshot(path=self.pictures / f"{name}.png", clip=clip)
        assert len(made) < _LARGEST_PICTURE


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; a run without it fails, it does not skip."""
    path = parts.chromium()
    if path is None:
        raise parts.Missing("Chromium is missing: install the package chromium of your system")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def slack_types(tmp_path_factory: pytest.TempPathFactory) -> SlackTypes:
    """Block Kit by Slack's own types."""
    return SlackTypes.generated(tmp_path_factory.mktemp("types"))


@pytest.fixture(params=["http", "socket"])
def transport(request: pytest.FixtureRequest) -> str:
    """How Slack reaches the bot."""
    found: str = request.param
    return found


@pytest.fixture
def world(
    transport: str,
    browser: Browser,
    slack_types: SlackTypes,
    tmp_path: Path,
    pytestconfig: pytest.Config,
) -> Iterator[World]:
    """A workspace; what Slack would refuse fails the test at its end."""
    with workspace(tmp_path, transport, problems=slack_types.problems) as found:
        found.service(BEGINS).fill(MEMBERS)

        @contextmanager
        def serve(begins: str) -> Iterator[Toetssteen]:
            service = found.service(begins)
            with service.running():
                yield service

        context = browser.new_context(
            locale="nl-NL", timezone_id="Europe/Amsterdam", viewport=_SIZE
        )
        page = context.new_page()
        page.goto(found.proxy.url)
        # Both ways look the same: one of them is pictured.
        folder = pytestconfig.getoption("--pictures") if transport == "http" else None
        yield World(Screen(page, found.proxy), found.proxy, serve, folder)
        context.close()
    assert found.proxy.failures == []
    assert found.proxy.checks.violations == []
