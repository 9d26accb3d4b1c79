"""Somebody at the screen: types commands, fills in windows and presses buttons, as people do."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page

from tests.e2e.answers import Given
from tests.e2e.mending import Json, meant, options_of
from tests.e2e.proxy import Proxy
from toetssteen_bots.slack import drawing

_SECONDS = 15.0
_LOOK_AGAIN_MS = 30
# What stands above a window until the answer is there.
_LOADING = "Even geduld"


@dataclass
class Screen:
    """The page of local-slack, and what it shows now."""

    page: Page
    proxy: Proxy

    def be(self, name: str) -> None:
        """Be somebody else from now on."""
        self.page.locator(".actas select").select_option(label=name)

    def go(self, place: str) -> None:
        """Go to a channel, to a conversation, or to the app's tab."""
        self.page.locator("button.sidebar-item", has_text=place).click()

    def type(self, text: str) -> None:
        """Type something where one is."""
        composer = self.page.locator("textarea.composer-input")
        composer.fill(text)
        composer.press("Enter")

    def window(self, other_than: str = "") -> Json:
        """The window on top, as soon as there is one that is not loading any more."""

        def found() -> Json | None:
            top = self.proxy.stack[-1] if self.proxy.stack else None
            if top is None or top["title"]["text"] == _LOADING or top["hash"] == other_than:
                return None
            return top

        top: Json = self.until(found, "a window")
        return meant(top)

    def no_window(self) -> None:
        """Wait until no window is open."""
        self.until(lambda: not self.proxy.stack, "no window")

    @property
    def modal(self) -> Locator:
        """The window on top, as it is drawn."""
        return self.page.locator(".modal")

    @property
    def home(self) -> Locator:
        """The app's tab, as it is drawn."""
        return self.page.locator(".home-inner")

    def submit(self, given: Mapping[str, Given]) -> Json:
        """Fill in the window on top and send it; the window that comes next."""
        return self.window(other_than=self.send(given)["hash"])

    def send(self, given: Mapping[str, Given]) -> Json:
        """Fill in the window on top and send it; that window."""
        view = self.window()
        self.fill(view, given)
        self.page.locator(".modal-btn.primary").click()
        return view

    def fill(self, view: Json, given: Mapping[str, Given]) -> None:
        """Fill in inputs by the names that the dialogue gives them."""
        inputs = [block for block in view["blocks"] if block["type"] == "input"]
        drawn = self.page.locator(".modal .bk-input")
        for place, block in enumerate(inputs):
            name = drawing.name_of(block["block_id"])
            if name in given:
                _fill(drawn.nth(place), block["element"], given[name])

    def errors(self) -> str:
        """What is wrong with what was sent."""
        self.page.locator(".modal-error").first.wait_for()
        return "\n".join(self.page.locator(".modal-error").all_inner_texts())

    def press(self, label: str) -> Json:
        """Press a button in the window on top; the window that comes next."""
        view = self.window()
        self.page.locator(".modal").get_by_role("button", name=label, exact=True).last.click()
        return self.window(other_than=view["hash"])

    def close(self) -> None:
        """Close the windows."""
        self.page.locator(".modal-x").click()
        self.no_window()

    def message(self, text: str) -> Locator:
        """The last message with a text, where one is."""
        found = self.page.locator(".msg", has_text=text).last
        found.wait_for(timeout=_SECONDS * 1000)
        return found

    def card(self, title: str) -> Locator:
        """The card of a plan, where one is."""
        found = self.page.locator(".msg", has=self.page.locator(".bk-header", has_text=title))
        found.wait_for(timeout=_SECONDS * 1000)
        return found

    def until(self, look: Callable[[], Any], what: str) -> Any:
        """Look until something is there, and tell what was missing where it never comes."""
        until = time.monotonic() + _SECONDS
        while time.monotonic() < until:
            if found := look():
                return found
            self.page.wait_for_timeout(_LOOK_AGAIN_MS)
        raise AssertionError(f"{what} did not come; {self.proxy.checks.violations}")


def _fill(drawn: Locator, element: Json, value: Given) -> None:
    codes = [option["value"] for option in options_of(element)]
    match element["type"]:
        case "static_select":
            drawn.locator("select").select_option(value)
        case "radio_buttons" | "checkboxes" | "multi_static_select":
            for code in (value,) if isinstance(value, str) else value or ():
                drawn.locator("input").nth(codes.index(code)).check()
        case _:
            drawn.locator("input").fill(str(value or ""))
