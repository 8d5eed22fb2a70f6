"""Which questions a filter, a topic, a search and the sensitive switch leave to be read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from quiz.kinds.choices import Option
from quiz.kinds.cloze import Cloze, Hole
from quiz.kinds.single import Single
from quiz.library.reading_list import Item, ReadingFilter, ReadingList, reading_list
from quiz.model import Attempt, Bank, Question, Topic, Verdict
from quiz.replay.ledger import QuestionRow

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def ask(name: str, stem: str = "", topic: str = "", **fields: object) -> Question:
    """A single question; its options say who they are."""
    options = (Option(f"key of {name}", right=True, why="Because."), Option("Other", right=False))
    return replace(Question(name, "single", stem or f"What of {name}?", Single(options), topic=topic), **fields)  # type: ignore[arg-type]


def gather(name: str, *questions: Question) -> Bank:
    topics = {"grave": Topic("Grave things", sensitive=True), "mild": Topic("Mild things")}
    return Bank(name, name.title(), questions, topics=topics)


def told(bank: str, **verdicts: Verdict) -> list[QuestionRow]:
    return [
        QuestionRow(bank, name, (NOON, "s", 1), verdict, verdict, ("Other",), NOON, answers=1)
        for name, verdict in verdicts.items()
    ]


@pytest.fixture
def listed() -> ReadingList:
    """Six questions of two banks: one right, three missed in each of the ways there are, two new; two flagged."""
    first = gather("first", ask("a", topic="mild"), ask("b", topic="mild"), ask("c"), ask("d", topic="grave"))
    second = gather("second", ask("a", topic="mild"), ask("e", sensitive=True), ask("f"))
    known = [*told("first", a="right", b="wrong", c="partial"), *told("second", a="unknown", f="right")]
    return reading_list((first, second), known, {("first", "c"), ("second", "f"), ("gone", "x")})


def names(items: Sequence[Item]) -> str:
    return " ".join(f"{item.bank.id[0]}{item.question.id}" for item in items)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (ReadingFilter(), "fa fb fc sa sf"),
        (ReadingFilter(sensitive=True), "fa fb fc fd sa se sf"),
        (ReadingFilter("missed"), "fb fc sa"),
        (ReadingFilter("seen"), "fa fb fc sa sf"),
        (ReadingFilter("flagged"), "fc sf"),
        (ReadingFilter(topics=(("first", "mild"),)), "fa fb"),
        (ReadingFilter(topics=(("first", "mild"), ("second", "mild"))), "fa fb sa"),
        (ReadingFilter(topics=(("first", "grave"),)), "fd"),
        (ReadingFilter("missed", topics=(("first", "mild"),)), "fb"),
        (ReadingFilter(words="WHAT of a"), "fa fb fc sa sf"),
        (ReadingFilter(words="key a?"), "fa sa"),
        (ReadingFilter("missed", words="a?"), "sa"),
        (ReadingFilter(words="nowhere"), ""),
        (ReadingFilter(words="  "), "fa fb fc sa sf"),
        (ReadingFilter(topics=(("first", "none"),)), ""),
    ],
)
def test_what_is_left_in_the_order_of_the_files(chosen: ReadingFilter, expected: str, listed: ReadingList) -> None:
    assert names(listed.look(chosen).items) == expected


def test_every_filter_says_what_it_would_leave(listed: ReadingList) -> None:
    assert listed.look(ReadingFilter("missed")).counts == {
        "all": 5,
        "missed": 3,
        "seen": 5,
        "flagged": 2,
        "retired": 0,
        "noted": 0,
        "bookmarked": 0,
        "care-team": 0,
    }
    assert listed.look(ReadingFilter(words="a?")).counts == {
        "all": 2,
        "missed": 1,
        "seen": 2,
        "flagged": 0,
        "retired": 0,
        "noted": 0,
        "bookmarked": 0,
        "care-team": 0,
    }
    assert listed.look(ReadingFilter(sensitive=True)).counts["all"] == 7


@pytest.mark.parametrize(
    ("chosen", "number"),
    [
        (ReadingFilter(), 2),
        (ReadingFilter(sensitive=True), 0),
        (ReadingFilter(topics=(("first", "grave"),)), 0),
        (ReadingFilter("seen"), 0),
        (ReadingFilter(words="of d"), 1),
    ],
)
def test_it_is_said_how_many_sensitive_ones_only_the_switch_would_bring(
    chosen: ReadingFilter, number: int, listed: ReadingList
) -> None:
    assert listed.look(chosen).held_back == number


def test_the_last_answer_marks_a_question(listed: ReadingList) -> None:
    assert [item.mark for item in listed.items] == ["right", "missed", "missed", "new", "missed", "new", "right"]
    assert listed.items[1].attempt == Attempt("b", ("Other",), "wrong", 0.0, 1, 0)
    assert listed.items[3].attempt is None


def test_topics_come_bank_by_bank_with_their_numbers(listed: ReadingList) -> None:
    assert [(part.bank.id, part.topic, part.questions) for part in listed.topics()] == [
        ("first", "grave", 1),
        ("first", "mild", 2),
        ("second", "mild", 1),
    ]


def test_of_two_banks_with_one_id_the_first_is_read() -> None:
    twice = reading_list((gather("first", ask("a", "One?")), gather("first", ask("a", "Two?"))), {}, ())

    assert [item.question.stem for item in twice.items] == ["One?"]


# Searching

RICH = ask(
    "r",
    "Welche Straße führt zum Café?",
    explanation="The *atria* take it in.",
    correction="Not the LIVER.",
)


@pytest.mark.parametrize(
    "words",
    [
        "strasse",
        "STRASSE",
        "CAFÉ",
        "cafe\u0301",
        "atria",
        "liver",
        "key of R",
        "because",
        "other",
        "in take",
        "führt zum",
    ],
)
def test_a_search_finds_words_wherever_they_stand_and_however_they_are_written(words: str) -> None:
    found = reading_list((gather("bank", RICH, ask("s")),), {}, ()).look(ReadingFilter(words=f"{words}"))

    assert "r" in [item.question.id for item in found.items]


@pytest.mark.parametrize("words", ["cafe ", "fuhrt", "atrium", "atria liver s?"])
def test_a_search_minds_accents_and_wants_every_word(words: str) -> None:
    assert reading_list((gather("bank", RICH),), {}, ()).look(ReadingFilter(words=words)).items == ()


def test_making_a_search_ready_changes_nothing_that_it_finds(listed: ReadingList) -> None:
    found = listed.look(ReadingFilter(words="a?"))
    listed.prepare(0, 100)

    assert listed.look(ReadingFilter(words="a?")) == found


# Lines


@pytest.mark.parametrize(
    ("question", "line"),
    [
        (ask("a", "One\ntwo   three?"), "One two three?"),
        (ask("a", "Is **this** `it`?"), "Is this it?"),
        (ask("a", "2 * 3 = 6"), "2 * 3 = 6"),
        (ask("a", "word " * 100), ("word " * 100)[:199].rstrip() + "…"),
        (Question("a", "cloze", "", Cloze(("It spreads to the ", Hole(("bone",)), "."))), "It spreads to the ___."),
    ],
)
def test_a_question_is_one_line_in_a_list(question: Question, line: str) -> None:
    assert Item(gather("bank", question), question).line() == line


def test_an_empty_list_leaves_nothing() -> None:
    found = reading_list((), {}, ()).look(ReadingFilter(words="a"))

    assert (found.items, found.held_back, found.counts["all"]) == ((), 0, 0)
