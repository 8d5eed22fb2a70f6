"""Figures as lines of text: as wide as there is room, in ASCII too, and nothing that happened is drawn as nothing."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.stats.figures import Bars, Days, Figure, OverTime, Row, Shares
from quiz.tui.figures import blocks, calendar, columns
from quiz.tui.text import ASCII_ONLY

MONDAY = date(2026, 8, 10)
STEPS = ((0, "none"), (1, "1 to 9"), (10, "10 to 29"), (30, "30 or more"))
LABELS = ("today", "", "", "Wed", "", "", "6 Dec")


@pytest.fixture
def _ascii() -> Iterator[None]:
    token = ASCII_ONLY.set(True)
    yield
    ASCII_ONLY.reset(token)


def drawn(figure: Figure, width: int, high: int = 4) -> list[str]:
    return [line.plain for block in blocks(figure, high=high) for line in block.lines(width)]


def days(*values: int) -> Days:
    return Days("Days", "", "answers", MONDAY, values, STEPS, ())


def test_bars_are_drawn_in_eighths() -> None:
    assert columns((12, 6, 0, 1, 3, 0, 9), LABELS, 12, width=17, high=2) == [
        "12 █           ▄",
        "   █ █   ▁ ▄   █",
        " 0 ┴─────┴─────┴─",
        "   today    6 Dec",
    ]


@pytest.mark.usefixtures("_ascii")
def test_in_ascii_bars_are_made_of_number_signs() -> None:
    assert columns((12, 6, 0, 1), ("today", "", "", ""), 12, width=11, high=2) == [
        "12 #",
        "   # #   #",
        " 0 +-------",
        "   today",
    ]


def test_a_calendar_has_a_column_a_week_and_says_what_its_signs_mean() -> None:
    lines, legend = calendar(days(0, 3, 12, 40, 0, 0, 0, 5), 20)

    assert lines == ["    Aug", "Mon · ▂", "    ▂", "Wed ▄", "    █", "Fri ·", "    ·", "Sun ·"]
    assert legend == ["· none", "▂ 1 to 9", "▄ 10 to 29", "█ 30 or more"]


def test_the_latest_weeks_are_kept_where_there_is_no_room_for_all() -> None:
    lines, _ = calendar(days(*[0] * 7 * 30, 40), 14)

    assert lines[1] == "Mon ·········█"


def test_columns_of_shares_have_their_names_above_them() -> None:
    rows = (Row("Spread", "2 of 2", "too few to tell", right=2, of=2, few=True),)
    shares = Shares("Topics", "", ("topic", "right at once", "of many more"), rows, ())

    assert drawn(shares, 60)[1] == "topic" + "right at once         of many more   ".rjust(55)
    assert drawn(shares, 30)[1:] == ["topic · right at once · of", "many more"]


def test_what_is_too_little_to_draw_has_its_line_alone() -> None:
    figure = OverTime("Known", "too few to tell", "questions", (), (), 10, ())

    assert drawn(figure, 40) == ["Known" + "too few to tell".rjust(35)]


COUNTS = st.lists(st.one_of(st.just(0), st.integers(0, 9), st.integers(0, 100_000)), min_size=1, max_size=60)


@pytest.mark.long(rounds=500, short=8)
@given(COUNTS, st.integers(24, 120), st.integers(2, 10), st.booleans())
def test_no_line_is_too_wide_and_no_number_above_nothing_is_blank(
    counts: list[int],
    width: int,
    high: int,
    ascii_only: bool,  # noqa: FBT001 - drawn by chance
) -> None:
    token = ASCII_ONLY.set(ascii_only)
    try:
        labels = tuple("today" if at == 0 else f"{at} Dec" if at % 7 == 0 else "" for at in range(len(counts)))
        values = tuple(counts)
        for figure in (
            Bars("Due", "all", "questions", values, labels, ()),
            OverTime("Known", "now", "questions", values, labels, sum(values), ()),
            days(*values),
        ):
            lines = drawn(figure, width, high)
            assert max(map(len, lines)) <= width
            assert not ascii_only or all(map(str.isascii, lines))
        room = width - len(f"{max(counts):,}") - 1
        bottom = columns(values[:room], labels[:room], max(counts), width=width, high=high)[high - 1]
        assert len(bottom.split()) >= 1 or not any(counts[:room])
    finally:
        ASCII_ONLY.reset(token)
