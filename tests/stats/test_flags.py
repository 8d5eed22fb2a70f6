"""Which questions are flagged, and what was said of them."""

from datetime import UTC, datetime, timedelta

import pytest

from quiz.model import EVERY_BANK, Fact, Record
from quiz.stats import Flagged, flags

DAWN = datetime(2026, 11, 23, 6, tzinfo=UTC)


class Book:
    """Records as a store gives them, a minute apart."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def start(self, session: str, bank: str) -> None:
        self._write(session, Fact(1, "started", {"bank": bank, "plan": ["a"]}))

    def flag(self, session: str, question: str, reason: str = "", *, on: bool = True) -> datetime:
        return self._write(session, Fact(9, "flagged", {"question": question, "on": on, "reason": reason}))

    def _write(self, session: str, fact: Fact) -> datetime:
        at = DAWN + timedelta(minutes=len(self.records))
        self.records.append(Record(f"r{len(self.records)}", session, fact, at, 0))
        return at

    @property
    def said(self) -> dict[tuple[str, str], str]:
        return {(flag.bank, flag.question): flag.reason for flag in flags(self.records)}


@pytest.fixture
def book() -> Book:
    """Two sessions of two banks, and one over both."""
    book = Book()
    book.start("s", "one")
    book.start("t", "two")
    book.start("u", EVERY_BANK)
    return book


def test_a_flag_is_told_with_all_there_is(book: Book) -> None:
    at = book.flag("s", "a", "Unclear.")

    assert flags(book.records) == (Flagged("one", "a", at, "Unclear."),)


def test_a_flag_that_was_taken_away_is_gone(book: Book) -> None:
    book.flag("s", "a", "Unclear.")
    book.flag("s", "a", on=False)
    assert book.said == {}

    book.flag("s", "a")
    assert book.said == {("one", "a"): ""}


def test_a_reason_stays_while_the_flag_does(book: Book) -> None:
    book.flag("s", "a", "Unclear.")
    book.flag("s", "a")
    assert book.said == {("one", "a"): "Unclear."}

    book.flag("s", "a", "No, wrong.")
    assert book.said == {("one", "a"): "No, wrong."}


def test_flags_of_two_banks_and_of_a_session_over_both_meet_at_the_question(book: Book) -> None:
    book.flag("s", "a")
    book.flag("t", "a", "Too long.")
    book.flag("u", "one/a", "Unclear.")
    assert book.said == {("two", "a"): "Too long.", ("one", "a"): "Unclear."}

    book.flag("s", "a", on=False)
    assert book.said == {("two", "a"): "Too long."}


def test_flags_of_an_unknown_session_are_passed_over(book: Book) -> None:
    book.flag("nobody", "a")

    assert book.said == {}


def test_the_latest_flag_comes_last(book: Book) -> None:
    book.flag("s", "a")
    book.flag("s", "b")
    book.flag("s", "a")

    assert [flag.question for flag in flags(book.records)] == ["b", "a"]
