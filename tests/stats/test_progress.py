"""How a person stands with each bank, folded from everything that was written down."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from quiz.model import Fact, FactKind, Json, Record
from quiz.stats import BankProgress, Left, progress

if TYPE_CHECKING:
    from tests.conftest import Bring

DAWN = datetime(2026, 11, 23, 6, tzinfo=UTC)


class Book:
    """Records as a store gives them: in the order in which they happened, a minute apart."""

    def __init__(self, bring: "Bring") -> None:
        self.bring = bring
        self.records: list[Record] = []
        self._seqs: dict[str, int] = {}
        self.now = DAWN

    def write(self, session: str, kind: FactKind, body: Mapping[str, Json]) -> int:
        """Add one fact; gives its seq."""
        seq = self._seqs[session] = self._seqs.get(session, 0) + 1
        self.records.append(Record(f"r{len(self.records)}", session, Fact(seq, kind, body), self.now, 60))
        self.now += timedelta(minutes=1)
        return seq

    def start(self, session: str, plan: str = "abc", bank: str = "bank") -> None:
        self.write(session, "started", {"bank": bank, "plan": list(plan)})

    def answer(self, session: str, question: str, verdict: str = "right", response: Sequence[str] = ()) -> int:
        return self.write(
            session, "answered", {"question": question, "verdict": verdict, "response": list(response), "score": 1}
        )

    def undo(self, session: str, seq: int) -> None:
        self.write(session, "undone", {"fact": seq})

    def skip(self, session: str, question: str) -> None:
        self.write(session, "skipped", {"question": question})

    def known(self, records: Iterable[Record] | None = None) -> dict[str, BankProgress]:
        """Progress as the ledger of these records gives it."""
        self.ledger = self.bring(self.records if records is None else records)
        return progress(self.ledger.standings(), self.ledger.left_sessions(), self.ledger.last_used())

    @property
    def bank(self) -> BankProgress:
        return self.known()["bank"]

    def fingerprint(self, question: str) -> str:
        """Of the question as it was shown for the last answer."""
        self.known()
        row = self.ledger.question("bank", question)
        return row.fingerprint if row else ""

    def response(self, question: str) -> tuple[str, ...]:
        """The last response to a question."""
        self.known()
        row = self.ledger.question("bank", question)
        return row.response if row else ()

    @property
    def verdicts(self) -> dict[str, tuple[str, str]]:
        return {name: (given.first, given.last) for name, given in self.bank.questions.items()}


@pytest.fixture
def book(bring: "Bring") -> Book:
    """An empty one."""
    return Book(bring)


def test_no_records_are_no_progress(book: Book) -> None:
    assert book.known() == {}


def test_an_answer_is_told_with_all_there_is(book: Book) -> None:
    book.start("s")
    at = book.now
    book.answer("s", "a", "wrong", ["x", "y"])
    found = book.bank
    assert (found.left, found.used) == (Left("s", 1, 3), at.isoformat(timespec="microseconds"))
    assert (found.questions["a"].first, found.questions["a"].last, book.response("a")) == ("wrong", "wrong", ("x", "y"))


def test_an_answer_keeps_the_fingerprint_of_the_question_it_was_given_to(book: Book) -> None:
    book.start("s")
    for fingerprint in ("old", "new"):
        book.write("s", "shown", {"question": "a", "options": [], "fingerprint": fingerprint})
        book.answer("s", "a")
    assert book.fingerprint("a") == "new"

    book.write("s", "shown", {"question": "a", "options": [], "fingerprint": "newest"})
    assert book.fingerprint("a") == "new"

    book.undo("s", 5)
    assert book.fingerprint("a") == "old"


def test_first_and_last_verdict_are_kept_apart(book: Book) -> None:
    book.start("s")
    for verdict, response in (("wrong", "1"), ("unknown", "2"), ("right", "3")):
        book.answer("s", "a", verdict, [response])
    assert book.verdicts == {"a": ("wrong", "right")}
    assert book.response("a") == ("3",)
    assert book.bank.right_first == 0


def test_right_first_counts_very_first_answers_only(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "right")
    book.answer("s", "b", "wrong")
    book.answer("s", "b", "right")
    book.start("t")
    book.answer("t", "a", "wrong")
    book.answer("t", "c", "partial")
    assert book.verdicts == {"a": ("right", "wrong"), "b": ("wrong", "right"), "c": ("partial", "partial")}
    assert book.bank.right_first == 1


# Undo


def test_an_answer_taken_back_vanishes(book: Book) -> None:
    book.start("s")
    book.undo("s", book.answer("s", "a", "wrong"))
    assert book.verdicts == {}
    assert book.bank.left is None, "nothing is left of it"
    book.answer("s", "a", "right")
    assert book.verdicts == {"a": ("right", "right")}


def test_an_undo_takes_one_answer_and_leaves_the_others(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "wrong")
    book.answer("s", "b", "right")
    again = book.answer("s", "a", "right")
    book.undo("s", again)
    assert book.verdicts == {"a": ("wrong", "wrong"), "b": ("right", "right")}


def test_what_came_after_an_answer_that_is_taken_back_goes_with_it(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "right")
    seq = book.answer("s", "b", "wrong")
    book.answer("s", "c", "wrong")  # to a question that the bank had lost by the time of the undo
    book.undo("s", seq)
    assert book.verdicts == {"a": ("right", "right")}


def test_undoing_reaches_its_own_session_only(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "wrong")
    book.start("t")
    seq = book.answer("t", "a", "right")
    assert seq == 2  # as in the other session
    book.undo("t", seq)
    assert book.verdicts == {"a": ("wrong", "wrong")}


def test_an_undo_on_the_next_day_gives_back_the_answer_of_the_day_before(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "unknown", ["old"])
    book.write("s", "finished", {})
    book.start("t")
    seq = book.answer("t", "a", "right", ["new"])
    book.undo("t", seq)
    assert book.response("a") == ("old",)


# Where a session was left


def test_a_session_is_left_until_it_is_finished_or_abandoned(book: Book) -> None:
    book.start("s")
    assert book.bank.left is None, "a session without an answer is not offered again"
    book.answer("s", "a")
    assert book.bank.left == Left("s", 1, 3)
    book.write("s", "finished", {})
    assert book.bank.left is None
    book.start("t")
    book.answer("t", "a")
    book.write("t", "abandoned", {})
    assert book.bank.left is None
    assert set(book.verdicts) == {"a"}


def test_a_finish_taken_back_is_left_again(book: Book) -> None:
    book.start("s", "ab")
    book.answer("s", "a")
    seq = book.answer("s", "b")
    book.write("s", "finished", {})
    book.undo("s", seq)
    assert book.bank.left == Left("s", 1, 2)


def test_a_question_answered_twice_counts_once(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "wrong")
    book.answer("s", "a", "right")
    assert book.bank.left == Left("s", 1, 3)


def test_a_question_skipped_twice_has_left_the_denominator(book: Book) -> None:
    book.start("s", "abcd")
    book.answer("s", "d")
    book.skip("s", "a")
    assert book.bank.left == Left("s", 1, 4)
    book.skip("s", "a")
    assert book.bank.left == Left("s", 1, 3)


def test_skipping_what_was_answered_changes_no_number(book: Book) -> None:
    book.start("s")
    book.skip("s", "a")
    book.answer("s", "a", "wrong")
    book.skip("s", "a")
    assert book.bank.left == Left("s", 1, 3)


def test_skips_after_an_answer_are_taken_back_with_it(book: Book) -> None:
    book.start("s", "abcd")
    book.answer("s", "d")
    book.skip("s", "c")
    seq = book.answer("s", "a")
    for question in "bcb":
        book.skip("s", question)
    assert book.bank.left == Left("s", 2, 2)
    book.undo("s", seq)
    assert book.bank.left == Left("s", 1, 4)
    book.skip("s", "b")
    assert book.bank.left == Left("s", 1, 4)
    book.skip("s", "c")
    assert book.bank.left == Left("s", 1, 3)


# Several sessions, several banks


def test_of_two_sessions_in_one_bank_the_later_is_the_one_to_continue(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "wrong")
    book.start("t", "ab")
    book.answer("t", "b")
    assert book.bank.left == Left("t", 1, 2)
    assert book.verdicts == {"a": ("wrong", "wrong"), "b": ("right", "right")}
    book.write("t", "finished", {})
    assert book.bank.left == Left("s", 1, 3), "the earlier one was left too"


def test_two_sessions_that_take_turns_are_told_in_the_order_of_the_answers(book: Book) -> None:
    book.start("s")
    book.start("t")
    book.answer("t", "a", "unknown")
    book.answer("s", "a", "partial")
    book.answer("t", "a", "right")
    book.answer("s", "a", "wrong")
    assert book.verdicts == {"a": ("unknown", "wrong")}


def test_banks_do_not_mix(book: Book) -> None:
    book.start("s", bank="one")
    book.start("t", bank="two")
    book.answer("s", "a", "wrong")
    book.answer("t", "a", "right")
    book.write("t", "finished", {})
    known = book.known()
    assert list(known) == ["one", "two"]
    assert [bank.questions["a"].last for bank in known.values()] == ["wrong", "right"]
    assert [bank.left for bank in known.values()] == [Left("s", 1, 3), None]
    ordered = [bank.questions["a"].ordered for bank in known.values()]
    assert ordered == sorted(ordered)


def test_a_bank_was_used_when_anything_last_happened_in_it(book: Book) -> None:
    book.start("s", bank="one")
    book.start("t", bank="two")
    last = book.now
    book.write("s", "flagged", {"question": "a", "on": True, "reason": ""})
    assert {name: bank.used for name, bank in book.known().items()} == {
        "one": last.isoformat(timespec="microseconds"),
        "two": (last - timedelta(minutes=1)).isoformat(timespec="microseconds"),
    }


def test_a_clock_set_back_changes_no_order_inside_a_session_and_sessions_are_ordered_by_time(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "wrong")
    book.answer("s", "b", "wrong")
    book.now -= timedelta(days=400)  # the clock is set right
    book.answer("s", "a", "right")
    book.start("t")
    book.answer("t", "b", "partial")
    assert book.verdicts == {"a": ("wrong", "right"), "b": ("partial", "wrong")}
    orders = {name: given.ordered for name, given in book.bank.questions.items()}
    assert orders["b"] <= orders["a"]


def test_the_order_in_which_sessions_arrive_changes_nothing(book: Book) -> None:
    book.start("s")
    book.answer("s", "a", "wrong")
    book.start("t")
    book.answer("t", "a", "right")
    turned = [record for name in "ts" for record in book.records if record.session == name]
    assert book.known(turned)["bank"].questions == book.bank.questions


def test_answers_of_one_moment_keep_their_order(book: Book) -> None:
    book.start("s")
    for verdict in ("wrong", "right"):
        book.answer("s", "a", verdict)
        book.now = DAWN
    assert book.verdicts == {"a": ("wrong", "right")}


# What is passed over


def test_facts_of_an_unknown_session_are_passed_over(book: Book) -> None:
    book.answer("nobody", "a")
    book.undo("nobody", 1)
    book.write("nobody", "finished", {})
    assert book.known() == {}
    book.start("s")
    book.answer("nobody", "b")
    assert book.verdicts == {}


@pytest.mark.parametrize("kind", ["shown", "hinted", "near", "flagged", "overridden"])
def test_facts_that_are_no_answers_change_nothing(kind: FactKind, book: Book) -> None:
    book.start("s")
    book.answer("s", "a")
    before = book.bank
    book.write("s", kind, {"question": "b", "verdict": "wrong"})
    assert (book.bank.questions, book.bank.left) == (before.questions, before.left)


def test_records_may_be_read_but_once(book: Book) -> None:
    book.start("s")
    book.answer("s", "a")
    assert book.known(iter(book.records)) == book.known()


def test_an_answer_to_a_question_outside_the_plan_still_counts(book: Book) -> None:
    book.start("s", "")
    book.answer("s", "z")
    assert book.verdicts == {"z": ("right", "right")}
