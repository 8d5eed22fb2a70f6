from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Learner

Sit = Callable[..., AbstractAsyncContextManager["Learner"]]


@pytest.mark.parametrize(
    ("row", "suffix", "begin"), [("1", ".html", "<!DOCTYPE html>"), ("2", ".md", "# The human body")]
)
async def test_a_review_is_saved_from_the_end_and_says_where(
    ask: Sit, tmp_path: Path, row: str, suffix: str, begin: str
) -> None:
    async with ask("chambers") as learner:
        learner.app.workspace = learner.app.workspace._replace(folder=tmp_path)
        await learner.press("0", "enter", "enter", "0", "enter", "enter", "0", "enter", "enter", "0", "enter", "enter")
        assert learner.top == "· 1 to try again"

        await learner.press("w", row, "enter")
        (saved,) = tmp_path.glob(f"*{suffix}")
        text = saved.read_text(encoding="utf-8")
        assert text.lower().startswith(begin.lower())
        assert "How many chambers has the heart?" in text
        assert learner.news.startswith("Saved as ")


async def test_a_review_that_cannot_be_saved_says_why(ask: Sit, tmp_path: Path) -> None:
    async with ask("two-lungs") as learner:
        learner.app.workspace = learner.app.workspace._replace(folder=tmp_path / "nowhere")
        await learner.answer("True")
        await learner.press("enter", "w", "2", "enter")

        assert learner.news.startswith("The review cannot be saved in")


async def test_of_nothing_answered_no_review_is_offered(ask: Sit) -> None:
    async with ask("two-lungs") as learner:
        await learner.press("s", "s")

        assert "Save" not in learner.keys
