"""What was missed, asked again: of one bank or over several, whose questions then carry the name of their bank."""

import json
from collections.abc import Callable

import pytest

from quiz.engine import (
    MISTAKES,
    Answer,
    Flag,
    GiveUp,
    LastResult,
    Next,
    Plan,
    QuestionPool,
    Session,
    Settings,
    Undo,
    begin,
    fold,
    mistakes,
    step,
    tally,
)
from quiz.model import EVERY_BANK, Bank, Fact, Question, Verdict

Make = Callable[..., Question]
Gather = Callable[..., Bank]

EVERY = Bank(EVERY_BANK, "Every bank", ())
RIGHT, WRONG = Answer(("liver",)), Answer(("lung",))


def last_results(text: str) -> dict[str, LastResult]:
    """``"b wrong, a right"``: how questions stand."""
    verdicts: dict[str, Verdict] = {"right": "right", "partial": "partial", "wrong": "wrong", "unknown": "unknown"}
    rows = [row.split() for row in text.split(",") if row]
    return {name: LastResult(verdicts[verdict], order) for order, (name, verdict) in enumerate(rows)}


def named(bank: Bank, name: str, **fields: object) -> Bank:
    """The same bank under another id."""
    return Bank(name, name.title(), bank.questions, topics=bank.topics, **fields)  # type: ignore[arg-type]


# Which


@pytest.mark.parametrize(
    ("stands", "expected"),
    [
        ("", ""),
        ("a right, b right", ""),
        ("d wrong, b unknown, c partial, a right", "d b c"),
        ("e unknown", "e"),
        ("gone wrong", ""),
    ],
)
def test_exactly_what_was_last_answered_wrong_in_part_or_not_at_all_is_asked_the_longest_ago_first(
    stands: str, expected: str, bank: Gather
) -> None:
    pool = QuestionPool.of(bank(*"abcde"))

    assert mistakes(pool, Settings(), last_results(stands)) == tuple(expected.split())


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), {"a"}),
        (Settings(sensitive=True), {"a", "b", "c"}),
        (Settings(("grave",)), {"b"}),
        (Settings(size=1, sensitive=True), {"a"}),
    ],
)
def test_what_is_sensitive_was_chosen_once_and_is_chosen_again(
    settings: Settings, expected: set[str], question: Make, bank: Gather
) -> None:
    whole = bank("a", question("b", topic="grave"), question("c", sensitive="true"), sensitive=("grave",))

    asked = mistakes(QuestionPool.of(whole), settings, last_results("a wrong, b wrong, c wrong"))
    assert set(asked) == expected


def test_the_order_is_that_of_practice(question: Make, bank: Gather) -> None:
    whole = bank(
        question("a", urgent="true", topic="x"),
        question("b", topic="x"),
        question("c", urgent="true", topic="y"),
        question("d", topic="y"),
    )

    asked = mistakes(QuestionPool.of(whole), Settings(), last_results("a wrong, b wrong, c wrong, d wrong"))
    assert asked == ("b", "a", "d", "c")


# Over several banks


@pytest.fixture
def several(bank: Gather, question: Make) -> QuestionPool:
    """Two banks that share the id of a question, the second one sensitive in part."""
    first = named(bank("a", "b"), "first")
    second = named(bank("a", question("c", topic="grave"), sensitive=("grave",)), "second")
    return QuestionPool.over(EVERY, (first, second, named(bank("z"), "first")))


def test_questions_of_several_banks_carry_the_name_of_their_own(several: QuestionPool) -> None:
    assert list(several.questions) == ["first/a", "first/b", "second/a", "second/c"]
    assert [question.id for question in several.questions.values()] == list(several.questions)
    assert [several.owner(name).bank.id for name in several.questions] == ["first", "first", "second", "second"]


def test_in_one_bank_every_question_is_at_home(bank: Gather) -> None:
    pool = QuestionPool.of(bank("a"))

    assert pool.owner("a") is pool


def test_mistakes_of_several_banks_come_in_one_session(several: QuestionPool) -> None:
    stands = last_results("first/a right, first/b wrong, second/a unknown, second/c wrong")

    assert mistakes(several, Settings(), stands) == ("first/b", "second/a")
    assert mistakes(several, Settings(sensitive=True), stands) == ("first/b", "second/c", "second/a")


def test_answers_are_graded_as_their_own_bank_says(bank: Gather) -> None:
    german = named(bank("a"), "german", language="de", domain="medicine", confusable=(("ilium", "ileum"),))
    pool = QuestionPool.over(EVERY, (german, named(bank("a"), "english")))

    assert pool.owner("german/a").grading == QuestionPool.of(german).grading
    assert pool.owner("english/a").grading.language == "en"


def play(pool: QuestionPool, *events: object) -> tuple[Session, list[Fact]]:
    first = begin(pool, Plan(("first/a", "second/a"), 3, MISTAKES))
    session, facts = first.session, list(first.facts)
    for event in events:
        done = step(session, event)  # type: ignore[arg-type]
        session = done.session
        facts.extend(done.facts)
    return session, facts


def test_a_session_over_several_banks_is_played_and_taken_up_again_like_any(several: QuestionPool) -> None:
    session, facts = play(several, WRONG, Next(), RIGHT, Flag(), Next(), RIGHT, Next())
    assert session.phase == "finished"
    assert [attempt.question for attempt in session.attempts] == ["first/a", "second/a", "first/a"]
    assert facts[0].body["bank"] == EVERY_BANK
    assert {fact.body["question"] for fact in facts if "question" in fact.body} == {"first/a", "second/a"}

    written = json.loads(json.dumps([[fact.seq, fact.kind, fact.body] for fact in facts]))
    again = fold(several, [Fact(seq, kind, body) for seq, kind, body in written])
    assert again == session
    assert again.mode is MISTAKES


def test_a_bank_that_is_gone_takes_its_questions_along(several: QuestionPool, bank: Gather) -> None:
    _, facts = play(several, RIGHT)
    left = fold(QuestionPool.over(EVERY, (named(bank("a"), "second"),)), facts)

    assert left.plan == ("second/a",)
    assert left.attempts == ()


def test_topics_of_one_name_in_two_banks_are_counted_apart(question: Make, bank: Gather) -> None:
    banks = [named(bank(question("a", topic="signs")), name) for name in ("first", "second")]
    session, _ = play(QuestionPool.over(EVERY, banks), WRONG, Next(), RIGHT)

    assert [(part.title, part.right_first, part.of) for part in tally(session).topics] == [
        ("Signs", 0, 1),
        ("Signs", 1, 1),
    ]


def test_what_is_missed_again_returns_as_in_practice(several: QuestionPool) -> None:
    session, _ = play(several, WRONG, Next(), RIGHT, Next())

    assert session.asked is not None
    assert (session.asked.question, session.asked.turn) == ("first/a", 2)


# As it was


def test_every_attempt_knows_the_order_in_which_its_options_stood(bank: Gather) -> None:
    pool = QuestionPool.of(bank("a"))
    first = begin(pool, Plan(("a",), 3, MISTAKES))
    session, shown = first.session, [fact.body["options"] for fact in first.facts if fact.kind == "shown"]
    for event in (WRONG, Next(), RIGHT, Undo(), GiveUp()):
        done = step(session, event)
        session = done.session
        shown += [fact.body["options"] for fact in done.facts if fact.kind == "shown"]

    assert len(shown) == 2
    assert [attempt.options for attempt in session.attempts] == shown
    assert shown[0] != shown[1]


def test_the_order_is_that_of_the_day_also_after_the_author_has_moved_the_options(bank: Gather, question: Make) -> None:
    turned = [{"wrong": "brain"}, {"wrong": "lung"}, {"correct": "liver"}, {"wrong": "bone"}]
    session, facts = play(
        QuestionPool.over(EVERY, [named(bank("a"), "first"), named(bank("a"), "second")]), WRONG, Next()
    )
    today = [named(bank(question("a", options=turned)), name) for name in ("first", "second")]
    again = fold(QuestionPool.over(EVERY, today), facts)

    assert again.attempts[0].options == session.attempts[0].options
    assert again.attempts == session.attempts


# Flags


def test_a_flag_with_a_reason_takes_none_away(bank: Gather) -> None:
    session = begin(QuestionPool.of(bank("a")), Plan(("a",), 1)).session
    told = []
    for event in (Flag(), Flag("Too long."), Flag("And unclear."), Flag()):
        done = step(session, event)
        session = done.session
        told += [(fact.body["on"], fact.body["reason"]) for fact in done.facts]

    assert told == [(True, ""), (True, "Too long."), (True, "And unclear."), (False, "")]
    assert session.flags == ()
