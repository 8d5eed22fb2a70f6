"""Where I stand: pages of figures, whose rows open, practise and read what they are about."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.errors import QuizError
from quiz.library import Entry
from quiz.stats.figures import Bars, OverTime, Page, Ranking, Row, Shares, WhereIStand
from quiz.tui.screens.explanation_list import ReadScreen
from quiz.tui.screens.library import Library
from quiz.tui.screens.question import QuestionScreen
from quiz.tui.screens.standing import StandingScreen
from quiz.tui.widgets.body import Body

if TYPE_CHECKING:
    from tests.conftest import Clock

    from .conftest import Learner, Only, Sit

HEART, LUNGS = ("body", "chambers"), ("body", "two-lungs")
LEFT = ("today", *("",) * 29)
REMEMBERING = Page(
    "remembering",
    "Remembering",
    ("2 of 12 questions seen, 1 known.",),
    (
        Bars("Due", "today 2", "questions", (2, *(0,) * 29), LEFT, (), Row("Review what is due", "2 questions", due=2)),
        OverTime("Known", "today 1", "questions", (0, 1), ("29 Nov", "today"), 12, ()),
        Ranking("Hardest", "", (Row("How many chambers?", "right 1 of 5", questions=(HEART,)),), ()),
    ),
)
TOPICS = Page(
    "topics",
    "Topics",
    (),
    (
        Shares(
            "The human body",
            "",
            ("topic", "right at once", "of many more"),
            (
                Row("The heart", "1 of 9", "2% to 44%", ("Never known.",), (HEART, LUNGS), "body", "heart", 1, 9),
                Row("The lungs", "2 of 2", "too few to tell", (), (LUNGS, HEART), "body", "", 2, 2, few=True),
                Row("Outlook", note="not begun"),
            ),
            (),
        ),
    ),
)
STAND = WhereIStand("all banks", (REMEMBERING, TOPICS), held_back=1)

Stand = Callable[..., AbstractAsyncContextManager["Learner"]]


@pytest.fixture
def asked() -> list[tuple[Sequence[Entry] | None, bool]]:
    """Of which banks figures were asked for, and whether with sensitive topics."""
    return []


@pytest.fixture
def stand(
    library_screen: "Sit",
    only: "Only",
    asked: list[tuple[Sequence[Entry] | None, bool]],
    monkeypatch: pytest.MonkeyPatch,
) -> Stand:
    """Opens the figures from the library."""

    def figures(_: object, entries: Sequence[Entry] | None, *, sensitive: bool) -> WhereIStand:
        asked.append((entries, sensitive))
        return replace(STAND, held_back=0 if sensitive else 1)

    monkeypatch.setattr("quiz.tui.screens.standing.where_i_stand", figures)
    first = only("chambers", "two-lungs")
    second = first.holding(replace(first.bank, id="other", title="Another bank"))

    @asynccontextmanager
    async def sit(size: tuple[int, int] = (80, 24)) -> AsyncIterator["Learner"]:
        async with library_screen(shelf=(first, second._replace(path="other.yaml")), size=size) as learner:
            await learner.press("p")
            yield learner

    return sit


@pytest.mark.parametrize("keys", [("tab",), ("right",), ("left",), ("tab", "right", "left")])
async def test_keys_turn_the_pages_around(stand: Stand, keys: tuple[str, ...]) -> None:
    async with stand() as learner:
        learner.sees("Where I stand: all banks", "[Remembering] Topics", "2 of 12 questions", "Due", "today 2", "┴")
        await learner.press(*keys)
        learner.sees("Remembering [Topics]", "> The heart", "1 of 9 2% to 44%", "Never known.")
        learner.misses("2 of 12 questions")
        await learner.press("right")
        learner.sees("[Remembering] Topics")


async def test_pages_are_turned_by_mouse(stand: Stand) -> None:
    async with stand() as learner:
        await learner.click("Topics")
        learner.sees("[Topics]")
        await learner.click("Remembering")
        learner.sees("[Remembering]")


async def test_the_page_begins_at_its_top_and_arrows_lead_to_rows_below(stand: Stand) -> None:
    async with stand() as learner:
        learner.sees("2 of 12 questions", "> Review what is due", "2 questions")
        learner.misses("right 1 of 5")
        await learner.press("down")
        learner.sees("> How many chambers?", "right 1 of 5")


async def test_the_page_after_one_that_was_scrolled_down_begins_at_its_first_row_too(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    hard = Ranking("Hardest", "", tuple(Row(f"Number {at}?", questions=(HEART,)) for at in range(40)), ())
    longer = replace(REMEMBERING, figures=(*REMEMBERING.figures, hard))
    monkeypatch.setattr(
        "quiz.tui.screens.standing.where_i_stand", lambda *_, **__: replace(STAND, pages=(longer, TOPICS))
    )
    async with stand() as learner:
        await learner.press("space", "space")
        learner.misses("2 of 12 questions")
        await learner.press("tab")
        learner.sees("[Topics]", "> The heart")


async def test_where_no_row_is_in_view_the_arrow_leads_to_the_first(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bars, *others) = REMEMBERING.figures
    assert isinstance(bars, Bars)
    later = replace(REMEMBERING, figures=(replace(bars, values=(0, *bars.values[1:]), row=None), *others))
    monkeypatch.setattr("quiz.tui.screens.standing.where_i_stand", lambda *_, **__: replace(STAND, pages=(later,)))
    async with stand() as learner:
        learner.sees("2 of 12 questions")
        learner.misses("Review", ">")
        await learner.press("down")
        learner.sees("> How many chambers?", "right 1 of 5")


async def test_what_is_due_is_reviewed(stand: Stand, clock: "Clock") -> None:
    async with stand() as learner:
        await learner.press("enter")
        assert learner.news == "Nothing is due today. Questions come back shortly before you would forget them."
        await learner.press("tab", "enter")
        await learner.answer("Two")
        clock.tick(3 * 24 * 3600)
        await learner.press("escape", "p", "enter")

        assert isinstance(learner.app.screen, QuestionScreen)
        assert learner.top.endswith("1 of 1")


async def test_a_topic_is_practised(stand: Stand) -> None:
    async with stand() as learner:
        await learner.press("tab")
        assert "Practise" in learner.keys
        await learner.press("enter")

        assert isinstance(learner.app.screen, QuestionScreen)
        assert learner.top == "The heart · 1 of 1"


async def test_questions_that_are_named_are_practised_by_mouse(stand: Stand) -> None:
    async with stand() as learner:
        await learner.press("tab")
        await learner.click("The lungs")

        assert isinstance(learner.app.screen, QuestionScreen)
        assert learner.top == "The lungs · 1 of 2"


async def test_one_question_is_opened_to_be_read_and_leads_back(stand: Stand) -> None:
    async with stand() as learner:
        await learner.press("down")
        assert "r Read" in learner.keys
        await learner.press("enter")
        assert isinstance(learner.app.screen, ReadScreen)
        learner.sees("How many chambers")
        learner.misses("Two lungs")

        await learner.press("escape")
        assert isinstance(learner.app.screen, StandingScreen)


async def test_the_questions_of_a_row_are_read_and_its_mistakes_practised(stand: Stand) -> None:
    async with stand() as learner:
        await learner.press("tab", "r")
        learner.sees("Read: The heart", "How many chambers")
        await learner.press("escape", "m")
        assert learner.news == "There is nothing to practise: every question that you answered was right the last time."

        await learner.press("enter")
        await learner.answer("Two")
        await learner.press("escape", "p", "tab", "m")
        assert learner.top == "The heart · 1 of 1"


async def test_a_row_about_no_question_offers_nothing(stand: Stand) -> None:
    async with stand() as learner:
        await learner.press("tab", "end")

        learner.sees("> Outlook")
        assert "Practise" not in learner.keys
        assert "Read" not in learner.keys


async def test_one_bank_is_chosen_and_all_again(stand: Stand, asked: list[tuple[Sequence[Entry] | None, bool]]) -> None:
    async with stand() as learner:
        await learner.press("b")
        learner.sees("All banks", "The human body", "Another bank")
        await learner.press("2", "enter")
        assert [entry.about.id for entry in asked[-1][0] or ()] == ["other"]
        await learner.press("b", "0", "enter")
        assert asked[-1][0] is None


async def test_sensitive_topics_are_brought_in(stand: Stand, asked: list[tuple[Sequence[Entry] | None, bool]]) -> None:
    async with stand() as learner:
        await learner.press("tab")
        learner.sees("a sensitive topic is left out; i brings it in")
        await learner.press("i")

        assert asked[-1][1]
        assert learner.news == "Sensitive topics are in now."
        learner.misses("left out")
        await learner.press("i")
        assert not asked[-1][1]
        assert learner.news == "Sensitive topics are left out now."


@pytest.mark.parametrize(("row", "suffix"), [("1", ".html"), ("2", ".md")])
async def test_a_review_of_some_weeks_is_saved_and_where(stand: Stand, tmp_path: Path, row: str, suffix: str) -> None:
    async with stand() as learner:
        learner.app.workspace = learner.app.workspace._replace(folder=tmp_path)
        await learner.press("w", "2", "enter", row, "enter")
        assert learner.news.startswith("Nothing was answered from 12 November 2026 to 25 November 2026")

        await learner.press("tab", "enter")
        await learner.answer("Two")
        await learner.press("escape", "p", "w")
        learner.sees("The last 2 weeks", "Everything so far")
        await learner.press("2", "enter", row, "enter")
        (saved,) = tmp_path.glob(f"*{suffix}")
        assert str(saved) in learner.news.replace(" ", "")
        assert "How many chambers" in saved.read_text(encoding="utf-8")


async def test_a_small_window_has_one_figure_a_page_and_a_large_one_several(stand: Stand) -> None:
    async with stand((40, 15)) as learner:
        learner.sees("‹ 1 of 5 ›", "2 of 12 questions", "tab Next")
        await learner.press("right")
        learner.sees("‹ 2 of 5 ›", "Due")
        await learner.click("2 of 5")
        learner.sees("‹ 3 of 5 ›", "Known")
        learner.misses("Due")

        await learner.resize(120, 40)
        learner.sees("Remembering [Topics]")
        await learner.resize(40, 15)
        learner.sees("of 5")


@pytest.mark.usefixtures("stand")
async def test_a_bank_shows_its_own_figures(
    bank_screen: "Sit", asked: list[tuple[Sequence[Entry] | None, bool]]
) -> None:
    async with bank_screen() as learner:
        await learner.press("p")

        assert isinstance(learner.app.screen, StandingScreen)
        assert [entry.about.id for entry in asked[-1][0] or ()] == ["body"]


async def test_before_the_first_answer_the_page_says_what_it_will_show(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("p")

        learner.sees("Where I stand: all banks", "Nothing answered yet.")
        assert isinstance(learner.app.screen.focused, Body)


async def test_answers_that_cannot_be_read_are_reported(library_screen: "Sit", monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> WhereIStand:
        raise QuizError("The answers cannot be read.")

    monkeypatch.setattr("quiz.tui.screens.standing.where_i_stand", fail)
    async with library_screen() as learner:
        await learner.press("p")

        assert isinstance(learner.app.screen, Library)
        assert learner.news == "The answers cannot be read."


async def test_a_bank_that_is_gone_meanwhile_is_reported(stand: Stand) -> None:
    async with stand() as learner:
        await learner.press("tab")
        screen = learner.app.screen
        assert isinstance(screen, StandingScreen)
        screen._entries = tuple(it.holding(replace(it.bank, questions=())) for it in screen._entries)
        await learner.press("down", "enter")
        assert "body" in learner.news
        await learner.press("r")
        assert learner.news == "These questions are not in their banks any more."
