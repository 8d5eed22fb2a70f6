"""Explanations to read again: list and explanation, marks, filters, search, and what stays out of it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz import engine, tutor
from quiz.engine import Answer, Event, Flag, GiveUp, Next
from quiz.kinds.single import Single
from quiz.library import Entry
from quiz.library.reading_list import SHOWS, Found, ReadingFilter
from quiz.model import Topic
from quiz.store.ledger_reader import LedgerReader
from quiz.tui.screens.bank import BankScreen
from quiz.tui.screens.explanation_list import FEW, MOST, ReadScreen
from quiz.tui.screens.explanation_rows import filters
from quiz.tui.screens.library import Library
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.question_rows import QuestionRows
from quiz.tutor import Environment

if TYPE_CHECKING:
    from tests.conftest import Clock

    from .conftest import Learner, Sit

Reading = Callable[..., AbstractAsyncContextManager["Learner"]]


def play(environment: Environment, entry: Entry, *events: Event, questions: tuple[str, ...]) -> None:
    """A session in which these things happened."""
    played = tutor.begin(environment, entry.bank, engine.Plan(questions, 1))
    for event in events:
        played.send(event)


@pytest.fixture
def reading(library_screen: "Sit", body: Entry, environment: Environment) -> Reading:
    """Opens the list of the small bank, of which three questions were answered: one right, two not; two are flagged."""

    @asynccontextmanager
    async def sit(*, size: tuple[int, int] = (100, 60), key: str = "r") -> AsyncIterator["Learner"]:
        play(
            environment,
            body,
            *(Answer(("Two",)), Flag("Unclear."), Next(), Answer(("Artery",)), Next(), Answer(("True",)), Flag()),
            questions=("chambers", "vessels", "two-lungs"),
        )
        async with library_screen(size=size) as learner:
            await learner.press(key)
            yield learner

    return sit


def listed(learner: "Learner") -> list[str]:
    """The rows of the list."""
    return [row.text for row in learner.app.screen.query_one(QuestionRows).rows]


# The list and the explanation


async def test_the_question_under_the_cursor_is_explained_beside_the_list(reading: Reading) -> None:
    async with reading() as learner:
        assert learner.top == "Read: The human body · 1 of 10"
        assert learner.part("list").startswith("The heart > ✗ How many chambers has the heart? flagged ✗")
        for said in ("Answer", "Four", "Two atria", "You chose", "That is a fish.", "Blood comes in"):
            assert said in learner.part("body")

        await learner.press("down")
        assert learner.top == "Read: The human body · 2 of 10"
        assert "Which of these are blood vessels?" in learner.part("body")


async def test_everything_is_told_of_a_question_in_its_order(reading: Reading) -> None:
    async with reading(size=(100, 80)) as learner:
        await learner.press("enter")

        learner.sees(
            "✗ Missed on 25 November 2026, 12:00.",
            "How many chambers has the heart?",
            "Answer",
            "→ Four",
            "Two atria and two ventricles.",
            "You chose",
            "✗ Two",
            "That is a fish.",
            "Blood comes in through the atria.",
            "Often misunderstood",
            "The heart sits in the middle, not on the left.",
            "The other options",
            "- Three",
            "That is a frog.",
            "Sources",
            "Atlas of the body",
        )


async def test_options_without_a_why_are_told_too(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash")
        await learner.type("chest pain")
        await learner.press("enter", "enter")

        learner.sees("Call for help", "The other options", "- Wait until morning", "- Sleep")


async def test_a_question_that_was_never_answered_says_so_and_shows_its_key(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash")
        await learner.type("muscle under")
        await learner.press("enter", "enter")

        learner.sees("You have not answered this question yet.", "Answer", "→ diaphragm", "It moves down")


async def test_a_gap_text_is_read_whole(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash")
        await learner.type("pumps blood")
        await learner.press("enter", "enter")

        learner.sees("Fill the gaps.", "The left side pumps blood to the body, the right side to the lungs.")


@pytest.mark.parametrize("keys", [("down", "down", "up"), ("right", "right", "left")])
async def test_arrows_walk_the_list_up_and_down_and_left_and_right(reading: Reading, keys: tuple[str, ...]) -> None:
    async with reading() as learner:
        await learner.press(*keys)

        assert learner.top == "Read: The human body · 2 of 10"
        assert "Which of these are blood vessels?" in learner.part("body")


async def test_the_last_answer_is_shown_and_the_day_on_the_learners_clock(
    reading: Reading, environment: Environment, body: Entry, clock: "Clock"
) -> None:
    clock.tick(24 * 3600)
    play(environment, body, Answer(("Three",)), questions=("chambers",))
    clock.tick(-24 * 3600)
    async with reading() as learner:
        learner.sees("26 November 2026", "✗ Three")  # the latest by its time, though kept before the others
        learner.misses("✗ Two")


async def test_what_was_typed_or_judged_is_told(library_screen: "Sit", environment: Environment, body: Entry) -> None:
    play(
        environment,
        body,
        *(Answer(("rib",)), Next(), Answer(("knew",)), Next(), GiveUp()),
        questions=("breathing-muscle", "recall-pump", "pulse"),
    )
    async with library_screen(size=(100, 60)) as learner:
        await learner.press("r", "s", "enter")
        learner.sees("You wrote", "✗ rib", "A rib is a bone.")
        await learner.press("right")
        learner.sees("→ Not known on 25 November 2026, 12:00.")
        await learner.press("right")
        learner.sees("✓ Right on 25 November 2026, 12:00.", "Model answer", "Your own judgement: I knew it")


async def test_an_answer_that_the_question_no_longer_offers_is_told_all_the_same(
    library_screen: "Sit", environment: Environment, body: Entry
) -> None:
    play(environment, body, Answer(("Two",)), questions=("chambers",))
    question = body.bank.questions[0]
    assert isinstance(question.body, Single)
    options = tuple(option._replace(text=option.text.replace("Two", "Seven")) for option in question.body.options)
    changed = replace(question, body=question.body._replace(options=options))
    entry = body.holding(replace(body.bank, questions=(changed,)))
    async with library_screen(shelf=(entry,), size=(100, 60)) as learner:
        await learner.press("r")

        learner.sees(
            "✗ Missed", "This question has changed since you answered it.", "You answered then: Two", "- Seven"
        )


async def test_sources_are_opened_from_here_too(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("l")
        assert learner.top == "Sources of this question"
        await learner.press("escape")

        assert isinstance(learner.app.screen, ReadScreen)


async def test_reading_keeps_nothing(reading: Reading) -> None:
    async with reading() as learner:
        before = len(learner.kept)
        await learner.press("down", "enter", "enter", "m", "slash", "x", "escape", "f", "i", "l", "escape", "escape")

        assert len(learner.kept) == before


# Filters


@pytest.mark.parametrize(
    ("key", "bar", "rows"),
    [
        ("a", "[All 10] Missed 2 Seen 3 Flagged 2 i Sensitive [off]", 10),
        ("m", "All 10 [Missed 2] Seen 3 Flagged 2", 2),
        ("s", "All 10 Missed 2 [Seen 3] Flagged 2", 3),
        ("f", "All 10 Missed 2 Seen 3 [Flagged 2]", 2),
    ],
)
async def test_a_key_shows_what_was_missed_seen_or_flagged(reading: Reading, key: str, bar: str, rows: int) -> None:
    async with reading() as learner:
        await learner.press(key)

        assert bar in learner.part("filters")
        assert len(listed(learner)) == rows


async def test_topics_are_headings_and_no_row_repeats_a_word(reading: Reading) -> None:
    async with reading(size=(120, 60)) as learner:
        rows = learner.part("list")

        assert rows.startswith("The heart > ✗ How many chambers has the heart? flagged ✗ Which of these")
        assert "The lungs ✓ Most people have two lungs. flagged · Which muscle" in rows
        assert "✓ right ✗ missed · not seen" in learner.part("filters")
        for word in ("missed", "right", "not seen"):
            assert f" {word} " not in rows


async def test_no_cursor_stands_on_a_heading(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("down", "down")

        assert learner.row("The lungs").startswith("The lungs")
        assert learner.row(">").startswith("> ✓ Most people have two lungs.")


async def test_a_long_question_takes_two_lines_and_says_that_it_goes_on(library_screen: "Sit", body: Entry) -> None:
    long = replace(body.bank.questions[0], stem="How many chambers has the heart? " * 6)
    async with library_screen(shelf=(body.holding(replace(body.bank, questions=(long,))),), size=(40, 30)) as learner:
        await learner.press("r")
        drawn = [row for row in learner.rows if "How many" in row or row.endswith("…")]

        assert drawn[1].endswith("heart?…")


async def test_a_filter_keeps_the_question_under_the_cursor_where_it_can(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("down", "down", "s")
        assert learner.row(">").startswith("> ✓ Most people have two lungs.")

        await learner.press("m")
        assert learner.row(">").startswith("> ✗ How many chambers")


async def test_a_filter_that_leaves_nothing_says_so_and_keys_do_no_harm(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("r", "m")
        assert learner.news == "Nothing here. a shows all."
        await learner.press("enter", "right", "l", "down", "a")

        assert learner.top == "Read: The human body · 1 of 10"


async def test_one_topic_is_read_alone_and_naming_it_brings_its_sensitive_questions(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("t")
        learner.sees("Read which topic?", "> 0 All topics", "1 The heart", "3 Outlook", "1 question. Figures describe")
        await learner.press("3", "enter")
        assert "Topic: Outlook" in learner.part("filters")
        assert listed(learner) == ["Figures can say what will happen to one person."]

        await learner.press("t", "3", "0", "enter")
        assert len(listed(learner)) == 10
        assert "Topic" not in learner.part("filters")


# Sensitive questions


async def test_sensitive_questions_stay_out_until_the_switch_is_on(reading: Reading) -> None:
    async with reading() as learner:
        assert learner.news == "1 sensitive question is left out. i brings it in."
        learner.misses("Figures can say")

        await learner.press("i")
        assert "Sensitive [on]" in learner.part("filters")
        assert learner.news == "Sensitive questions are shown. Figures describe large groups, not you."
        assert "Figures can say what will happen to one person." in listed(learner)

        await learner.press("i")
        assert "Figures can say what will happen to one person." not in listed(learner)


def test_a_filter_line_breaks_between_filters_alone() -> None:
    found = Found((), dict.fromkeys(SHOWS, 3), 0)
    for width in range(20, 110):
        lines = filters(found, ReadingFilter(show="noted"), "", gone=2, switch=True, width=width).plain.split("\n")
        assert all(len(line) <= width - 2 for line in lines)
        parts = [part for line in lines for part in line.split("  ")]
        assert {"i Sensitive [off]", "G Gone 2", "[Notes 3]", "Care team 3"} <= set(parts)


async def test_the_switch_of_the_bank_governs_reading_too(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("end", "enter", "r")

        assert "Sensitive [on]" in learner.part("filters")
        assert "Figures can say what will happen to one person." in listed(learner)


async def test_a_search_does_not_bring_sensitive_questions(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash")
        await learner.type("figures")

        assert listed(learner) == []
        learner.misses("Figures can say")


async def test_without_sensitive_questions_no_switch_is_offered(library_screen: "Sit", body: Entry) -> None:
    entry = body.holding(replace(body.bank, topics={}))
    async with library_screen(shelf=(entry,)) as learner:
        await learner.press("r")

        assert "Sensitive" not in learner.part("filters")
        assert "Sensitive" not in learner.keys


# Searching


async def test_the_list_follows_every_letter_of_a_search(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash", "v", "e", "i")
        assert listed(learner) == ["Which of these are blood vessels?"]
        assert "It leads to the heart." in learner.part("body")

        await learner.press("backspace", "backspace", "backspace")
        assert len(listed(learner)) == 10


async def test_letters_and_signs_are_text_in_the_search_field(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash", "m", "question_mark", "exclamation_mark", "slash")

        assert "Search: m?!/" in learner.part("search")
        assert isinstance(learner.app.screen, ReadScreen)
        assert "[All" in learner.part("filters")


@pytest.mark.parametrize("key", ["enter", "down", "tab"])
async def test_from_the_search_field_a_key_leads_to_the_list(reading: Reading, key: str) -> None:
    async with reading() as learner:
        await learner.press("slash", "b", "l", "o", "o", "d", key, "m")

        assert "[Missed 2]" in learner.part("filters")
        assert learner.part("search") == "Search: blood"


async def test_what_was_searched_for_is_marked_and_scrolled_to(reading: Reading) -> None:
    async with reading(size=(100, 15)) as learner:
        await learner.press("slash")
        await learner.type("middle")

        assert "The heart sits in the middle" in learner.part("body")
        assert marked(learner) == {"middle"}
        await learner.press("enter", "escape")
        assert marked(learner) == set()


def marked(learner: "Learner") -> set[str]:
    """What is underlined on the screen."""
    segments = (segment for strip in learner.strips for segment in strip)
    return {segment.text.strip() for segment in segments if segment.style and segment.style.underline}


async def test_r_reads_the_bank_under_the_cursor(library_screen: "Sit", two_banks: tuple[Entry, ...]) -> None:
    async with library_screen(shelf=two_banks) as learner:
        await learner.press("down", "r")

        assert learner.top == "Read: Animals · 1 of 1"


async def test_escape_takes_a_search_away_before_it_leaves(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash", "v", "e", "i", "enter", "escape")
        assert len(listed(learner)) == 10
        assert learner.part("search") == ""

        await learner.press("escape")
        assert isinstance(learner.app.screen, Library)


async def test_a_search_that_finds_nothing_says_so(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("slash")
        await learner.type("nowhere")

        assert learner.news == "Nothing found. Escape takes the search away."
        assert learner.part("body") == ""


# Several banks


@pytest.fixture
def two_banks(body: Entry) -> tuple[Entry, ...]:
    other = replace(body.bank.questions[0], stem="How many hearts has an octopus?", topic="sea")
    topics = {"sea": Topic("The sea")}
    bank = replace(body.bank, id="other", title="Animals", questions=(other,), topics=topics, help="Call the vet.")
    return (body, body.holding(bank))


async def test_all_banks_are_read_together_each_under_its_name(
    library_screen: "Sit", two_banks: tuple[Entry, ...]
) -> None:
    async with library_screen(shelf=two_banks, size=(100, 60)) as learner:
        await learner.press("end", "r", "slash")
        await learner.type("how many")

        found = learner.part("list")
        assert found.startswith("The human body: The heart > · How many chambers has the heart?")
        assert "Animals: The sea · How many hearts has an octopus?" in found
        assert learner.top == "Read: all banks · 1 of 2"


async def test_the_help_is_that_of_the_bank_under_the_cursor(
    library_screen: "Sit", two_banks: tuple[Entry, ...]
) -> None:
    async with library_screen(shelf=two_banks) as learner:
        await learner.press("end", "r", "exclamation_mark")
        learner.sees("Call 112")
        await learner.press("escape", "slash")
        await learner.type("octopus")
        await learner.press("enter", "exclamation_mark")

        learner.sees("Call the vet.")


async def test_topics_of_several_banks_say_whose_they_are(library_screen: "Sit", two_banks: tuple[Entry, ...]) -> None:
    async with library_screen(shelf=two_banks) as learner:
        await learner.press("end", "r", "t")

        learner.sees("The heart", "The human body", "The sea", "1 question. Animals")


async def test_the_bank_screen_reads_that_bank_alone(library_screen: "Sit", two_banks: tuple[Entry, ...]) -> None:
    async with library_screen(shelf=two_banks) as learner:
        await learner.press("down", "enter", "r")

        assert learner.top == "Read: Animals · 1 of 1"
        await learner.press("escape")
        assert isinstance(learner.app.screen, BankScreen)


async def test_the_row_of_the_bank_screen_reads_too(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.click("Read explanations")

        assert learner.top == "Read: The human body · 1 of 10"


async def test_chosen_topics_are_read_alone(bank_screen: "Sit") -> None:
    async with bank_screen() as learner:
        await learner.press("down", "down", "down", "enter", "2", "enter", "r")

        assert "Topic: The lungs" in learner.part("filters")
        assert len(listed(learner)) == 4


async def test_a_library_without_banks_has_nothing_to_read(library_screen: "Sit") -> None:
    async with library_screen(shelf=()) as learner:
        await learner.press("r")

        assert learner.news == "There are no questions to read."
        await learner.press("t", "enter", "m", "escape")
        assert isinstance(learner.app.screen, Library)


async def test_answers_that_cannot_be_read_are_told_and_the_questions_are_there(
    library_screen: "Sit", monkeypatch: pytest.MonkeyPatch
) -> None:
    async with library_screen() as learner:
        monkeypatch.setattr(LedgerReader, "questions", _fails)
        await learner.press("r")

        assert learner.news == "The file is gone."
        assert len(listed(learner)) == 10


def _fails(*_: object) -> None:
    from quiz.errors import QuizError  # noqa: PLC0415 - here alone

    raise QuizError("The file is gone.")


# Small windows


async def test_in_a_narrow_and_low_window_enter_opens_the_explanation_and_escape_goes_back(reading: Reading) -> None:
    async with reading(size=(40, 15)) as learner:
        learner.sees("> ✗ How many chambers")
        learner.misses("You chose", "Two atria")

        await learner.press("enter")
        learner.sees("✗ Missed on 25 November 2026, 12:00.", "How many chambers has the heart?", "Answer")
        learner.misses("> ✗")

        await learner.press("right")
        learner.sees("Which of these are blood vessels?")
        await learner.press("escape")
        assert learner.row(">").startswith("> ✗ Which of these")


async def test_in_a_narrow_and_tall_window_the_explanation_stands_under_the_list(reading: Reading) -> None:
    async with reading(size=(60, 40)) as learner:
        learner.sees("> ✗ How many chambers", "✗ Missed on 25 November 2026", "That is a fish.")


async def test_a_click_opens_the_explanation_where_it_is_not_beside(reading: Reading) -> None:
    async with reading(size=(40, 15)) as learner:
        await learner.click("Which of these")

        learner.sees("Which of these are blood vessels?", "Right answers")


async def test_enter_goes_on_through_the_explanations_and_after_the_last_back_to_the_list(reading: Reading) -> None:
    async with reading(size=(40, 15)) as learner:
        await learner.press("m", "enter", "enter")
        assert learner.top == "Read: The human body · 2 of 2"
        await learner.press("enter")

        assert learner.row(">").startswith("> ✗ Which of these")


async def test_the_window_may_change_its_size_while_one_reads(reading: Reading) -> None:
    async with reading(size=(40, 15)) as learner:
        await learner.press("down", "enter")
        await learner.resize(100, 40)
        await learner.settle()
        learner.sees("Which of these are blood vessels?")
        await learner.press("escape")

        learner.sees("> ✗ Which of these are blood vessels?")
        assert "It leads to the heart." in learner.part("body")


async def test_the_explanation_scrolls_while_the_list_has_the_keys(reading: Reading) -> None:
    async with reading(size=(100, 15)) as learner:
        body = learner.app.screen.query_one("#body", Body)
        await learner.press("pagedown")
        assert body.scroll_y > 0
        await learner.press("pageup")
        assert body.scroll_y == 0
        await learner.press("space")
        assert body.scroll_y > 0

        await learner.press("down")
        assert body.scroll_y == 0


# Very many


@pytest.fixture
def many(body: Entry) -> Entry:
    """A bank of six hundred questions."""
    first = body.bank.questions[0]
    questions = tuple(replace(first, id=f"q{at}", stem=f"Question number {at}?") for at in range(600))
    return body.holding(replace(body.bank, questions=questions))


async def test_of_very_many_only_some_are_drawn_and_it_is_said_how_many_more_there_are(
    library_screen: "Sit", many: Entry
) -> None:
    async with library_screen(shelf=(many,)) as learner:
        await learner.press("r")
        assert len(listed(learner)) == FEW
        assert learner.top == "Read: The human body · 1 of 600"

        for drawn in range(FEW, MOST, FEW):
            assert len(listed(learner)) == drawn
            await learner.press("end")
        await learner.press("end", "end")
        assert len(listed(learner)) == MOST
        learner.sees("> · Question number 499?", "100 more. Search with /, or")


async def test_a_search_looks_at_all_of_them(library_screen: "Sit", many: Entry) -> None:
    async with library_screen(shelf=(many,)) as learner:
        await learner.press("r", "slash")
        await learner.type("number 599")

        assert listed(learner) == ["Question number 599?"]


# Not asked again


async def test_a_question_that_is_not_asked_again_stays_so_when_it_is_marked(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("x", "k")
        learner.sees("Not asked 1")


async def test_a_question_is_asked_no_more_and_again_while_it_is_read(
    reading: Reading, environment: Environment
) -> None:
    async with reading() as learner:
        learner.misses("Not asked")
        await learner.press("x")
        assert learner.news == "You are not asked this again. x asks it again."
        learner.sees("Not asked 1")
        assert environment.store.ledger.least_remembered(environment.today, 9)[0].question != "chambers"
        retired = environment.store.ledger.question("body", "chambers")
        assert retired is not None
        assert retired.retired

        await learner.press("o")
        assert [row.detail for row in learner.app.screen.query_one(QuestionRows).rows] == ["flagged, not asked again"]
        await learner.press("x")
        assert listed(learner) == []
        assert learner.news == "You are asked this again when it is due."
        again = environment.store.ledger.question("body", "chambers")
        assert again is not None
        assert not again.retired
        assert [record.fact.kind for record in environment.store.records()][-4:] == [
            *("started", "retired", "started", "retired"),
        ]


async def test_what_was_never_answered_is_not_taken_out(reading: Reading) -> None:
    async with reading() as learner:
        await learner.press("end")
        assert "x Not again" not in learner.keys
        await learner.press("x")
        learner.misses("You are not asked this again")
