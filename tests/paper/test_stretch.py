"""A review of a stretch of time on paper: its figures, then what was answered, bank by bank; and figures as SVG."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from quiz import paper
from quiz.engine import Answer, Event, GiveUp, Next, Plan, QuestionPool, begin, step
from quiz.library import Entry
from quiz.library.stretch import StretchReview, review_stretch
from quiz.model import Bank, Record
from quiz.paper.as_svg import svg
from quiz.schedule import Stretch
from quiz.stats.figures import Bars, Days, Figure, OverTime, Ranking, Row, Shares
from quiz.store import SQLiteStore

from .conftest import WHEN, read

HOSTILE = '<script>alert("&")</script>\x1b[31m'
MONDAY = date(2026, 11, 2)
STEPS = ((0, "none"), (1, "1 to 9"), (10, "10 or more"))
FIGURES: tuple[Figure, ...] = (
    Bars(HOSTILE, "all 3", "questions", (3, 0, 0), ("today", "", HOSTILE), (HOSTILE,)),
    Days(HOSTILE, "on 2 days", "answers", MONDAY, (0, 3, 12, 0, 0, 0, 0, 1), STEPS, (HOSTILE,)),
    Shares(
        HOSTILE,
        "",
        ("topic", "right", "between"),
        (
            Row(HOSTILE * 4, "1 of 9", "2% to 44%", right=1, of=9, low=0.02, high=0.44),
            Row("Few", "2 of 2", "too few to tell", right=2, of=2, few=True),
            Row("None", note="not begun"),
        ),
        (HOSTILE,),
    ),
    OverTime(HOSTILE, "now 4", "questions", (0, 2, 4), ("", "", "today"), 10, (HOSTILE,)),
)
EMPTY: tuple[Figure, ...] = (
    Ranking("Hardest", "", (Row("Which?", "right 1 of 5"),), ("Hardest: Which?",)),
    Shares("Topics", "", ("", "", ""), (), ("None.",)),
    OverTime("Known", "too few to tell", "questions", (), (), 10, ("Too few.",)),
)


def drawn(figure: Figure) -> ET.Element:
    return ET.fromstring(svg(figure))  # noqa: S314 - our own


@pytest.mark.parametrize("figure", FIGURES, ids=lambda it: type(it).__name__)
def test_a_figure_is_a_picture_with_a_name_and_a_description(figure: Figure) -> None:
    tree = drawn(figure)
    texts = {each.get("id"): each.text for each in tree}

    assert tree.get("role") == "img"
    names = (tree.get("aria-labelledby") or "").split()
    assert [texts[name] is not None for name in names] == [True, True]
    assert HOSTILE[:20] in (texts[names[1]] or "")


@pytest.mark.parametrize("figure", FIGURES, ids=lambda it: type(it).__name__)
def test_nothing_in_a_drawing_runs_or_loads_or_leaves_it(figure: Figure) -> None:
    tree = drawn(figure)
    _, _, width, height = map(float, (tree.get("viewBox") or "").split())

    assert {each.tag for each in tree.iter()} <= {"svg", "title", "desc", "rect", "path", "text"}
    assert not [name for each in tree.iter() for name in each.attrib if name.startswith("on") or "href" in name]
    assert "\x1b" not in svg(figure)
    for box in tree.iter("rect"):
        x, y, wide, high = (float(box.get(name) or 0) for name in ("x", "y", "width", "height"))
        assert 0 <= x <= x + wide <= width
        assert 0 <= y <= y + high <= height


@pytest.mark.parametrize("figure", EMPTY, ids=lambda it: type(it).__name__)
def test_a_list_and_a_figure_of_nothing_are_not_drawn(figure: Figure) -> None:
    assert svg(figure) == ""


def test_bars_are_as_high_as_their_numbers_and_shares_as_long() -> None:
    first, *rest = [float(it.get("height") or 0) for it in drawn(replace(FIGURES[3], title="x")).iter("rect")]
    assert (2 * first, rest) == (rest[0], [rest[0]])
    frame, bar = [float(it.get("width") or 0) for it in drawn(FIGURES[2]).iter("rect")][:2]
    assert bar == pytest.approx(frame / 9, abs=0.01)


@pytest.fixture(scope="module")
def bank() -> Bank:
    """The small bank."""
    return read()


@pytest.fixture(scope="module")
def review(bank: Bank) -> Iterator[StretchReview]:
    """One question missed and then known, one known, one given up."""
    events: list[Event] = [GiveUp(), Next(), Answer(("True",)), Next(), GiveUp(), Next()]
    plan = Plan(("chambers", "two-lungs", "pulse"), 7)
    began = begin(QuestionPool.of(bank), plan)
    session, facts = began.session, list(began.facts)
    for event in events:
        outcome = step(session, event)
        session, facts = outcome.session, [*facts, *outcome.facts]
    at = WHEN - timedelta(days=3)
    with SQLiteStore.in_memory() as store:
        store.append([Record(f"{number}", "one", fact, at, 0) for number, fact in enumerate(facts)])
        stretch = Stretch(WHEN.date() - timedelta(days=13), WHEN.date())
        yield review_stretch(store, [Entry.of(bank, (), "breathing.yaml", "here")], stretch)


def test_figures_come_first_and_are_said_in_words_too(review: StretchReview) -> None:
    html, markdown = (paper.of_stretch(review, WHEN, "html"), paper.of_stretch(review, WHEN, "md"))

    assert html.index("These days in figures") < html.index("<svg") < html.index("Question 1")
    for figure in review.figures:
        for sentence in figure.sentences:
            assert sentence in markdown
            assert f"<p>{sentence}</p>" in html
    assert "script-src" not in html
    assert "default-src 'none'" in html
    assert "<script" not in html


def test_what_was_missed_is_explained_and_what_was_right_is_a_list(review: StretchReview) -> None:
    text = paper.of_stretch(review, WHEN, "md")
    explained, listed = text.split("## Right the last time\n")

    assert "3 answers on 1 day. Here are 3 questions; 1 of them right the last time." in text
    assert text.startswith("# My answers from 22 to 25 November 2026\n")
    assert re.findall(r"^#### (Question \d)", explained, re.MULTILINE) == ["Question 1", "Question 2"]
    assert "It leaves through the ventricles." in explained
    assert "Two atria and two ventricles." not in explained  # the explanation is there
    assert "- ✓ Most people have two lungs.\n\n  **True**\n\n## Questions for my care team" in listed
    assert "Sources" not in text


def test_in_full_there_is_everything_to_read_of_every_question(review: StretchReview) -> None:
    text = paper.of_stretch(review, WHEN, "md", full=True)

    assert "Right the last time" not in text
    assert len(re.findall(r"^#### Question", text, re.MULTILINE)) == 3
    assert "##### The other options" in text
    assert "##### Sources" in text


def test_the_title_names_the_days() -> None:
    for first, title in (
        (date(2026, 11, 25), "My answers on 25 November 2026"),
        (date(2026, 10, 31), "My answers from 31 October to 25 November 2026"),
        (date(2025, 12, 31), "My answers from 31 December 2025 to 25 November 2026"),
    ):
        empty = StretchReview(Stretch(first, WHEN.date()), (), 0, 0, (), gone=1, held_back=2)
        text = paper.of_stretch(empty, datetime(2026, 11, 25, tzinfo=UTC), "md")
        assert text.startswith(f"# {title}\n")
        assert "1 more question is not in its bank any more." in text
        assert "2 sensitive questions left out." in text
