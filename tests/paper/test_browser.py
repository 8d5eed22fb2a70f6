"""A saved review in a browser: everybody can read it, also on a phone, and it can be printed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from quiz import paper
from quiz.library.stretch import StretchReview
from tests.serve.chromium import chromium

from .conftest import WHEN
from .test_stretch import FIGURES, bank, review

__all__ = ["bank", "review"]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(chromium() is None, reason="there is no browser on this system"),
]


@pytest.fixture
def page(review: StretchReview, tmp_path: Path) -> Iterator[Page]:
    """A review with every figure there is, opened from the disk."""
    path = tmp_path / "review.html"
    path.write_text(paper.of_stretch(replace(review, figures=FIGURES), WHEN, "html"), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        opened = browser.new_context(bypass_csp=True).new_page()
        opened.goto(path.as_uri())
        yield opened
        browser.close()


def test_nothing_stands_in_the_way_of_anybody(page: Page) -> None:
    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()


def test_nothing_is_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_figure_is_drawn_and_kept_on_one_page(page: Page) -> None:
    pictures = page.get_by_role("img")
    boxes = [pictures.nth(at).bounding_box() for at in range(pictures.count())]
    kept = page.evaluate("[...document.querySelectorAll('figure')].map(it => getComputedStyle(it).breakInside)")

    assert len(boxes) == len(FIGURES)
    assert all(box and box["height"] > 20 for box in boxes)
    assert set(kept) == {"avoid"}
    assert page.pdf(format="A4").startswith(b"%PDF-")


def test_printed_it_is_a_few_pages(page: Page, review: StretchReview) -> None:
    two_weeks = replace(review, questions=(*review.questions * 9, *(it for it in review.questions[-1:] * 60)))
    pages = []
    for full in (False, True):
        page.set_content(paper.of_stretch(two_weeks, WHEN, "html", full=full))
        pages.append(page.pdf(format="A4").count(b"/Type /Page\n"))

    assert 0 < pages[0] <= 12
    assert pages[1] > 2 * pages[0]
