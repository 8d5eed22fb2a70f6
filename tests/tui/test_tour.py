"""The tour is played to its end, by keys alone and by mouse alone but for typing."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from quiz import engine, kinds, library
from quiz.model import Arrange, Fill, Gap, Pair, Pick, Reveal, Write
from quiz.tui.screens.question import QuestionScreen
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from .conftest import Learner

Sit = Callable[..., AbstractAsyncContextManager["Learner"]]
GALLERY = Path(__file__).parent.parent.parent / "questions" / "gallery.yaml"


class Hand:
    """Answers the question on the screen."""

    def __init__(self, learner: "Learner") -> None:
        self.learner = learner

    @property
    def screen(self) -> QuestionScreen:
        screen = self.learner.app.screen
        assert isinstance(screen, QuestionScreen), self.learner.text
        return screen

    def lists(self) -> list[ChoiceList]:
        return list(self.screen.query(ChoiceList))

    async def choose(self, rows: ChoiceList, text: str) -> None:
        """Choose the row that says ``text``."""
        raise NotImplementedError

    async def go_on(self) -> None:
        """Answer, or go on."""
        raise NotImplementedError

    async def write(self, text: str) -> None:
        await self.learner.type(text)

    async def answer(self) -> None:
        """Give the right answer."""
        asked, question = self.screen.tutor.view.asked, self.screen.tutor.view.question
        assert asked
        assert question
        key = kinds.key(question)
        match asked.interaction:
            case Pick() | Arrange():
                for text in key:
                    await self.choose(self.lists()[0], text)
            case Write():
                await self.write(key[0])
            case Reveal():
                await self.choose(self.lists()[0], "Show the answer")
                await self.choose(self.lists()[0], "I knew it")
                return
            case Pair():
                for right in key[1::2]:
                    await self.choose(self.lists()[0], right)
            case Fill(parts=parts):
                lists = iter(self.lists())
                gaps = [part for part in parts if isinstance(part, Gap)]
                for number, (gap, text) in enumerate(zip(gaps, key, strict=True)):
                    if gap.options:
                        await self.choose(next(lists), text)
                    else:
                        await self.write(text)
                    if number < len(gaps) - 1:
                        await self.go_on()
        await self.go_on()


class Keys(Hand):
    """By keys alone."""

    async def choose(self, rows: ChoiceList, text: str) -> None:
        await self.learner.press(next(row.digit for row in rows.rows if row.text == text))
        if text in ("Show the answer", "I knew it"):
            await self.learner.press("enter")

    async def go_on(self) -> None:
        await self.learner.press("enter")


class Mouse(Hand):
    """By mouse alone."""

    async def choose(self, rows: ChoiceList, text: str) -> None:
        index = next(at for at, row in enumerate(rows.rows) if row.text == text)
        body = self.screen.query_one(Body)
        for _ in range(60):
            y = rows.region.y + rows._index_to_line[index]
            if body.region.y <= y < body.region.bottom:
                break
            await self.turn(body, down=y >= body.region.bottom)
        await self.learner.click_at(rows.region.x + 6, y)

    async def turn(self, body: Body, *, down: bool) -> None:
        """Turn the wheel over the page."""
        kind = MouseScrollDown if down else MouseScrollUp
        x, y = body.region.offset
        self.screen._forward_event(kind(body, x, y, 0, 1 if down else -1, 0, False, False, False, x, y))  # noqa: FBT003
        await self.learner.settle()

    async def go_on(self) -> None:
        await self.learner.click("[ Enter")


@pytest.mark.parametrize("size", [(80, 24), pytest.param((40, 15), marks=pytest.mark.long)])
@pytest.mark.parametrize("way", [Keys, pytest.param(Mouse, marks=pytest.mark.long)])
async def test_the_tour_is_played_to_its_end(library_screen: Sit, way: type[Hand], size: tuple[int, int]) -> None:
    entry = library.read_entry(GALLERY, "shipped", "questions/gallery.yaml")
    async with library_screen(shelf=(entry,), size=size) as learner:
        plan = engine.Plan(tuple(question.id for question in entry.bank.questions), 3)
        await learner.play(entry.bank, plan)
        hand = way(learner)
        for _ in entry.bank.questions:
            await hand.answer()
            assert learner.top == "✓ Right.", learner.text
            await hand.go_on()

        graded = sum(map(kinds.graded, entry.bank.questions))
        assert learner.top == f"✓ {graded} right at once"
