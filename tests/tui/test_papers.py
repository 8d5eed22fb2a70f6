"""Sheets laid over a screen: who to call, the keys, the sources and what may be opened."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.library import Entry
from quiz.tui import QuizApp
from quiz.tui.screens.dialogs import HelpDialog, KeysDialog
from quiz.tui.screens.question import QuestionScreen

if TYPE_CHECKING:
    from .conftest import Learner, Sit

ADDRESS = (
    "https://atlas.example.org/the-human-body/heart-and-lungs/chapter-of-the-heart/chambers-and-valves?edition=2026"
)


def joined(learner: "Learner") -> str:
    """The whole screen without any blanks, so that a wrapped address is whole again."""
    return "".join("".join(row.split()) for row in learner.rows)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were given to the browser."""
    addresses: list[str] = []
    monkeypatch.setattr(QuizApp, "open_url", lambda _, url, **__: addresses.append(url))
    return addresses


# Who to call


@pytest.mark.parametrize(
    "keys",
    [
        ("library",),
        ("question", "enter", "enter"),
        ("read alone", "r", "enter"),
        *(
            pytest.param(keys, marks=pytest.mark.long)
            for keys in (
                ("bank", "enter"),
                ("topics", "enter", "down", "down", "down", "enter"),
                ("explanation", "enter", "enter", "0", "enter"),
                ("explanations", "enter", "enter", "0", "enter", "b"),
                ("sources", "enter", "enter", "0", "enter", "l"),
                ("keys", "enter", "question_mark"),
                ("read", "r"),
                ("history", "y"),
            )
        ),
    ],
    ids=lambda keys: keys[0],
)
async def test_the_exclamation_mark_shows_the_banks_help_on_every_screen(
    library_screen: "Sit", keys: Sequence[str]
) -> None:
    async with library_screen() as learner:
        await learner.press(*keys[1:])
        below = learner.app.screen
        await learner.press("exclamation_mark")
        assert learner.top == "Who to call"
        learner.sees("Call 112 if someone cannot breathe.", "For anything else call the nurse on 555-0100.")

        await learner.press("exclamation_mark", "escape")
        assert learner.app.screen is below


async def test_the_end_shows_the_banks_help_too(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("s", "s", "exclamation_mark")

        learner.sees("Call 112 if someone cannot breathe.")


async def test_a_bank_without_help_gives_general_advice(ask: "Sit", body: Entry) -> None:
    entry = body.holding(replace(body.bank, help=""))
    async with ask("chambers", entry=entry) as learner:
        await learner.press("exclamation_mark")

        learner.sees("This bank does not say who to call.", "112 in Europe")


async def test_from_a_text_field_help_is_two_keys_away(ask: "Sit") -> None:
    async with ask("pulse") as learner:
        await learner.press("tab", "exclamation_mark")

        assert isinstance(learner.app.screen, HelpDialog)


# Keys


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_the_keys_of_the_screen_are_listed_with_words(ask: "Sit", key: str) -> None:
    async with ask("chambers") as learner:
        await learner.press(key)

        assert learner.top == "Keys of this screen"
        for name, said in {
            "Enter": "Answer with what is marked",
            "space": "Tick the row under the cursor",
            "h": "Show a hint; it costs nothing",
            "s": "Put the question off to the end",
            "f": "Flag the question for a second look",
            "u": "Take the last answer back",
            "b": "Read explanations already seen",
            "! F2": "Show who to call, and when",
            "? F1": "Show this page",
            "esc": "Go back; everything you answered is kept",
        }.items():
            assert f"{name} {said}" in {" ".join(row.split()) for row in learner.rows}
        learner.sees("A digit picks the row that shows it, arrows move the cursor")


async def test_keys_that_mean_nothing_now_are_not_listed(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        await learner.press("question_mark")

        learner.misses("Show a hint", "Put the question off")
        learner.sees("See sources and pictures, and open one")


async def test_f1_lists_the_keys_even_from_a_text_field(ask: "Sit") -> None:
    async with ask("pulse") as learner:
        await learner.press("f1")

        assert isinstance(learner.app.screen, KeysDialog)
        learner.sees("Answer with what is typed", "Leave the field: letters act")


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_a_sheet_is_taken_away_by_escape_and_by_enter(ask: "Sit", key: str) -> None:
    async with ask("chambers") as learner:
        await learner.pick("Two")
        await learner.press("question_mark", "question_mark", key)

        assert isinstance(learner.app.screen, QuestionScreen)
        assert learner.row("●").endswith("Two")
        assert "answered" not in learner.kept


async def test_the_palette_offers_keys_help_themes_and_the_way_out(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("ctrl+p")

        offered = [command.title for command in learner.app.get_system_commands(learner.app.screen_stack[-2])]
        assert offered[:4] == ["Keys of this screen", "Who to call", "Theme", "Quit"]
        assert {"Hint", "Skip", "Flag", "Answer", "Leave"} < set(offered[4:])
        assert len(set(offered)) == len(offered)


async def test_whatever_the_screen_offers_is_done_from_the_page_of_keys_and_from_the_palette(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("question_mark")
        await learner.click("Show a hint")
        learner.sees("Hint 1 of 2")

        await learner.press("ctrl+p")
        await learner.type("hint")
        await learner.press("enter")
        learner.sees("Hint 2 of 2")


async def test_tab_and_shift_tab_go_through_the_page_of_keys_and_enter_does_what_the_row_says(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("question_mark")
        await learner.press(*("tab",) * 5, *("shift+tab",) * 3, *("tab",) * 4)
        assert "Show a hint" in learner.row(">")
        await learner.press("enter")
        learner.sees("Hint 1 of 2")


# Sources


@pytest.mark.parametrize("size", [(40, 15), pytest.param((80, 24), marks=pytest.mark.long)])
async def test_the_sources_show_whole_addresses(ask: "Sit", size: tuple[int, int]) -> None:
    async with ask("chambers", size=size) as learner:
        await learner.answer("Two")
        await learner.press("l")

        assert learner.top == "Sources of this question"
        learner.sees("> 1 Atlas of the body. Example Press")
        assert ADDRESS in joined(learner)


async def test_a_source_without_an_address_says_so(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        await learner.press("l")

        learner.sees("2 Leaflet for visitors", "This source has no web address.")


async def test_an_address_is_opened_only_after_it_was_shown_whole_and_confirmed(ask: "Sit", opened: list[str]) -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        await learner.press("l", "enter")
        learner.sees("Open this address in your browser?", "> Do not open", "Open in the browser")
        assert ADDRESS in joined(learner)
        await learner.press("enter")
        assert opened == []
        assert isinstance(learner.app.screen, QuestionScreen)

        await learner.press("l", "enter", "down", "enter")
        assert opened == [ADDRESS]
        assert learner.top == "✗ Not quite."


async def test_what_is_no_web_address_is_never_opened_and_the_sheet_says_why(ask: "Sit", opened: list[str]) -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        await learner.press("l", "3")
        learner.sees("file:///etc/passwd", "Only addresses that begin with http:// or https://,")
        await learner.press("enter", "enter")

        learner.misses("Open in the browser")
        assert opened == []


async def test_before_the_answer_no_source_is_shown(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("l")

        assert isinstance(learner.app.screen, QuestionScreen)
        learner.misses("Sources")


# Pictures


@pytest.fixture
def pictured(body: Entry, tmp_path: Path) -> Entry:
    """The bank in a folder with a picture, which it names beside others that are never opened."""
    (tmp_path / "lung.png").write_bytes(b"")
    first = next(question for question in body.bank.questions if question.id == "chambers")
    told = "![A lung](lung.png) ![The door](file:///etc/passwd) ![Gone](gone.png)"
    changed = replace(first, stem=f"What is this? {told}", explanation="![Map](https://a.example/map.png)", sources=())
    bank = replace(body.bank, questions=(changed,), path=str(tmp_path / "bank.yaml"))
    return body.holding(bank)


async def test_a_picture_is_opened_before_the_answer_too_but_only_after_its_whole_path_was_shown(
    ask: "Sit", pictured: Entry, opened: list[str], tmp_path: Path
) -> None:
    async with ask("chambers", entry=pictured) as learner:
        learner.sees("What is this? [picture: A lung] (lung.png) [picture: The door] (file:///etc/passwd)")
        await learner.press("l")
        assert learner.top == "Pictures of this question"
        assert str(tmp_path / "lung.png") in joined(learner)
        learner.misses("Map")

        await learner.press("enter")
        learner.sees("Open this picture in your browser or viewer?", "> Do not open")
        assert str(tmp_path / "lung.png") in joined(learner)
        assert opened == []
        await learner.press("down", "enter")
        assert opened == [(tmp_path / "lung.png").as_uri()]


@pytest.mark.parametrize(("digit", "reason"), [("2", "only pictures beside the bank"), ("3", "there is no such file")])
async def test_a_picture_elsewhere_is_not_opened_and_a_sentence_says_why(
    ask: "Sit", pictured: Entry, opened: list[str], digit: str, reason: str
) -> None:
    async with ask("chambers", entry=pictured) as learner:
        await learner.press("l", digit)
        learner.sees(reason)
        await learner.press("enter", "enter")

        learner.misses("Open in the browser")
        assert opened == []


async def test_after_the_answer_the_pictures_of_the_explanation_are_listed_too(
    ask: "Sit", pictured: Entry, opened: list[str]
) -> None:
    async with ask("chambers", entry=pictured) as learner:
        await learner.answer("Two")
        await learner.press("l", "4", "enter")
        learner.sees("Open this address in your browser?", "https://a.example/map.png")
        await learner.press("down", "enter")

        assert opened == ["https://a.example/map.png"]
