"""The system's Chromium, and what somebody does in it who has only a keyboard."""

import shutil
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from tests.serve.process import PATIENCE

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Where the system's browser is; None where it has none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def new_context(browser: Browser, **how: Any) -> BrowserContext:
    """A browser of somebody else, which waits as long as anything may take on a machine that is busy."""
    context = browser.new_context(**how)
    context.set_default_timeout(PATIENCE * 1000)
    return context


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus, as somebody without a mouse does."""
    wanted = page.locator(selector).first
    for _ in range(120):
        if wanted.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector} at {page.url}")


def press(page: Page, selector: str) -> None:
    """Go to a button or a link with Tab, and press Enter there."""
    tab_to(page, selector)
    with page.expect_event("load"):  # a way to a place on the same page is a navigation too
        page.keyboard.press("Enter")


if __name__ == "__main__":
    found = chromium()
    print(found or "")
    raise SystemExit(found is None)
