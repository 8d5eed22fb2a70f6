"""The sessions of the past, folded from everything that was written down."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from quiz.model import EVERY_BANK, Fact, FactKind, Json, Record
from quiz.stats import BankProgress, Left, Past, history, progress

if TYPE_CHECKING:
    from tests.conftest import Bring

DAWN = datetime(2026, 11, 23, 6, tzinfo=UTC)


class Book:
    """Records as a store gives them, a minute apart; the learner's clock is an hour ahead."""

    def __init__(self, bring: "Bring") -> None:
        self.bring = bring
        self.records: list[Record] = []
        self._seqs: dict[str, int] = {}

    def write(self, session: str, kind: FactKind, body: Mapping[str, Json]) -> int:
        seq = self._seqs[session] = self._seqs.get(session, 0) + 1
        at = DAWN + timedelta(minutes=len(self.records))
        self.records.append(Record(f"r{len(self.records)}", session, Fact(seq, kind, body), at, 60))
        return seq

    def start(self, session: str, plan: Sequence[str] = "abc", bank: str = "bank", mode: str = "practice") -> None:
        self.write(session, "started", {"bank": bank, "path": "b.yaml", "mode": mode, "plan": list(plan)})

    def answer(self, session: str, question: str, verdict: str) -> int:
        return self.write(session, "answered", {"question": question, "verdict": verdict, "response": ["x"]})

    def finish(self, session: str) -> None:
        self.write(session, "finished", {})

    def past(self, *judged: tuple[str, str]) -> list[Past]:
        """The sessions; ``judged`` are questions, with their banks, that learners judge themselves."""
        ledger = self.bring(self.records)
        found = [answer for bank, name in judged for answer in ledger.first_answers(bank, [name])]
        return history(ledger.sessions(), found)

    def known(self) -> dict[str, BankProgress]:
        """Progress as the ledger gives it."""
        ledger = self.bring(self.records)
        return progress(ledger.standings(), ledger.left_sessions(), ledger.last_used())

    @property
    def only(self) -> Past:
        (past,) = self.past()
        return past


@pytest.fixture
def book(bring: "Bring") -> Book:
    """An empty one."""
    return Book(bring)


def test_nothing_is_no_history() -> None:
    assert history([]) == []


def test_a_finished_session_is_told_with_all_there_is(book: Book) -> None:
    book.start("s", "ab", mode="exam")
    book.answer("s", "a", "right")
    book.answer("s", "b", "wrong")
    book.finish("s")

    began = DAWN.astimezone(timezone(timedelta(hours=1)))
    assert book.only == Past("s", "bank", "b.yaml", "exam", began, "finished", 2, 1, 2, None)
    assert book.only.began.hour == 7


def test_the_latest_session_comes_first(book: Book) -> None:
    for session in "stu":
        book.start(session)
    for session in "uts":
        book.answer(session, "a", "right")

    assert [past.session for past in book.past()] == ["u", "t", "s"]


def test_only_the_first_answer_counts(book: Book) -> None:
    book.start("s")
    for verdict in ("wrong", "right"):
        book.answer("s", "a", verdict)
    book.answer("s", "b", "right")

    assert (book.only.right_first, book.only.asked) == (1, 2)


def test_a_session_that_was_left_says_where(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "right")

    assert (book.only.state, book.only.left) == ("left", Left("s", 1, 3))


def test_a_session_that_was_given_up_is_not_left(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "right")
    book.write("s", "abandoned", {})

    assert (book.only.state, book.only.left) == ("abandoned", None)


def test_a_session_without_an_answer_has_no_row(book: Book) -> None:
    for session in ("given up", "all skipped", "left"):
        book.start(session)
    book.write("given up", "abandoned", {})
    book.write("all skipped", "finished", {})

    assert book.past() == []


def test_an_end_that_was_taken_back_is_none(book: Book) -> None:
    book.start("s", "a")
    seq = book.answer("s", "a", "wrong")
    book.finish("s")
    book.write("s", "undone", {"fact": seq})
    assert book.past() == [], "nothing is left of it"

    book.answer("s", "a", "right")
    assert (book.only.state, book.only.asked) == ("left", 1)


def test_an_exam_that_is_not_handed_in_tells_nothing(book: Book) -> None:
    book.start("s", mode="exam")
    book.answer("s", "a", "right")
    assert (book.only.right_first, book.only.asked, book.only.left) == (0, 0, Left("s", 1, 3))

    book.answer("s", "a", "wrong")
    book.finish("s")
    assert (book.only.right_first, book.only.asked) == (0, 1)


def test_what_learners_judge_themselves_is_not_counted(book: Book) -> None:
    book.start("s", ("one/a", "two/a"), EVERY_BANK, "mistakes")
    book.answer("s", "one/a", "right")
    book.answer("s", "two/a", "right")

    (past,) = book.past(("two", "a"))
    assert (past.right_first, past.asked) == (1, 1)


# Sessions over several banks


def test_what_is_answered_over_several_banks_counts_for_the_bank_of_each_question(book: Book) -> None:
    book.start("s", "a", "one")
    book.answer("s", "a", "wrong")
    book.start("t", ("one/a", "two/a"), EVERY_BANK, "mistakes")
    book.answer("t", "one/a", "right")
    book.answer("t", "two/a", "unknown")

    known = book.known()
    assert {name: (given.first, given.last) for name, given in known["one"].questions.items()} == {
        "a": ("wrong", "right")
    }
    assert [given.last for given in known["two"].questions.values()] == ["unknown"]
    assert known[EVERY_BANK].questions == {}


def test_where_a_session_over_several_banks_was_left_is_told_of_none_of_them(book: Book) -> None:
    book.start("s", "ab", "one")
    book.finish("s")
    book.start("t", ("one/a", "two/a"), EVERY_BANK, "mistakes")
    book.answer("t", "one/a", "right")
    book.answer("t", "two/a", "right")

    known = book.known()
    assert known[EVERY_BANK].left == Left("t", 2, 2)
    assert (known["one"].left, known["two"].left) == (None, None)
    one, two = (record.at.isoformat(timespec="microseconds") for record in book.records[-2:])
    assert (known["one"].used, known["two"].used, known[EVERY_BANK].used) == (one, two, two)


def test_an_answer_over_several_banks_that_is_taken_back_vanishes_in_its_bank(book: Book) -> None:
    book.start("t", ("one/a",), EVERY_BANK, "mistakes")
    seq = book.answer("t", "one/a", "right")
    book.write("t", "undone", {"fact": seq})

    assert "one" not in book.known()
