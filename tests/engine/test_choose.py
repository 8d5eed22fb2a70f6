"""Which questions a session asks, and in which order."""

from collections.abc import Callable, Sequence
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.engine import LastResult, QuestionPool, Settings, choose, review, spares
from quiz.model import Bank, Question, Verdict

Make = Callable[..., Question]
Gather = Callable[..., Bank]


def last_results(text: str) -> dict[str, LastResult]:
    """``"b wrong, a right"``: how a person is doing, the longest ago first; what is due or retired was right."""
    rows = [row.split() for row in text.split(",") if row]
    known: dict[str, Verdict] = {"partial": "partial", "wrong": "wrong", "unknown": "unknown"}
    return {
        name: LastResult(known.get(how, "right"), order, due=how == "due", retired=how == "retired")
        for order, (name, how) in enumerate(rows)
    }


@pytest.mark.parametrize(
    ("stands", "expected"),
    [
        ("", "a b c d e f"),
        ("d wrong", "d a b c e f"),
        ("d wrong, b unknown", "d b a c e f"),
        ("a right", "b c d e f a"),
        ("c partial, a right", "c b d e f a"),
        ("f right, a partial, c unknown, e wrong", "a c e b d f"),
        ("a right, b right, c right, d right, e right, f right", "a b c d e f"),
        ("f right, e right, d right, c right, b right, a right", "f e d c b a"),
        ("a wrong, b wrong, c wrong, d wrong, e wrong, f wrong", "a b c d e f"),
        ("elsewhere wrong", "a b c d e f"),
    ],
)
def test_missed_come_first_then_new_then_the_rest_longest_ago_first(stands: str, expected: str, bank: Gather) -> None:
    assert choose(bank(*"abcdef"), Settings(), last_results(stands)) == tuple(expected.split())


@pytest.mark.parametrize(
    ("size", "stands", "expected"),
    [
        (5, "a wrong, b wrong, c wrong", "a b d e f"),  # two of five to try again, the longest waiting first
        (5, "c wrong, b partial, a unknown", "c b d e f"),
        (1, "a wrong", "a"),
        (2, "a wrong, b wrong", "a c"),
        (5, "a wrong, b wrong, c wrong, d wrong, e wrong", "a b f c d"),  # too little else: more to try again
        (4, "a right, b right, c due, d right, e right, f right", "c a b d"),
        (4, "a right, b due, c due, d retired, e wrong", "e f b c"),
        (None, "a wrong, b wrong, c wrong, d wrong, e right", "a b c d f e"),
    ],
)
def test_four_of_ten_are_tried_again_then_come_new_ones_then_what_is_due(
    size: int | None, stands: str, expected: str, bank: Gather
) -> None:
    assert choose(bank(*"abcdef"), Settings(size=size), last_results(stands)) == tuple(expected.split())


def test_spares_are_known_ones_first_and_never_urgent_sensitive_or_chosen(question: Make, bank: Gather) -> None:
    signed = [question("u", urgent="Call."), question("s", sensitive="true"), question("o", opener="false")]
    pool = QuestionPool.of(bank(*"abcdef", *signed))
    results = last_results("a wrong, b right, c due, d retired")
    assert spares(pool, Settings(sensitive=True), results, {"f"}) == tuple("cbea")


def test_review_asks_the_least_remembered_of_what_fits(question: Make, bank: Gather) -> None:
    pool = QuestionPool.of(bank(*"abc", question("s", sensitive="true"), question("u", urgent="Call.")))
    due = ("u", "s", "c", "gone", "a", "b")
    assert review(pool, Settings(size=3), due) == ("c", "u", "a")
    assert review(pool, Settings(sensitive=True), due) == ("c", "u", "s", "a", "b")


@pytest.mark.parametrize(
    ("topics", "stands", "expected"),
    [
        ("x x x y y", "", "q0 q3 q1 q4 q2"),
        ("x y y y z", "", "q0 q1 q4 q2 q3"),
        ("x x y y z", "q0 wrong, q1 wrong, q2 wrong", "q0 q2 q1 q3 q4"),
        ("x x x x x", "", "q0 q1 q2 q3 q4"),
        ("- - x x -", "", "q0 q2 q1 q3 q4"),
        ("x x y y y", "q3 right, q1 right, q4 right", "q0 q2 q3 q1 q4"),
    ],
)
def test_topics_take_turns_and_keep_their_own_order(
    topics: str, stands: str, expected: str, question: Make, bank: Gather
) -> None:
    made = [question(f"q{at}", **({} if topic == "-" else {"topic": topic})) for at, topic in enumerate(topics.split())]
    assert choose(bank(*made), Settings(), last_results(stands)) == tuple(expected.split())


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("u n n", "q1 q0 q2"),
        ("o n u", "q1 q0 q2"),
        ("s n", "q1 q0"),
        ("o s u n", "q3 q0 q1 q2"),
        ("n u u n", "q0 q1 q3 q2"),
        ("n u u u n n", "q0 q1 q4 q2 q5 q3"),
        ("n n u u", "q0 q3 q1 q2"),
        ("u u n", "q2 q0 q1"),  # with one calm question the opener counts for more than the distance
        ("u u", "q0 q1"),
        ("o u u", "q2 q0 q1"),  # nothing may open, so the distance is all that counts
        ("o", "q0"),
        ("s", "q0"),
        ("", ""),
    ],
)
def test_the_first_is_mild_and_two_urgent_stand_apart(signs: str, expected: str, question: Make, bank: Gather) -> None:
    made = [_signed(question, f"q{at}", sign) for at, sign in enumerate(signs.split())]
    assert choose(bank(*made), Settings(sensitive=True), {}) == tuple(expected.split())


def _signed(question: Make, name: str, sign: str) -> Question:
    fields = {"u": {"urgent": "true"}, "s": {"sensitive": "true"}, "o": {"opener": "false"}}
    merged = {key: value for letter in sign for key, value in fields.get(letter, {}).items()}
    return question(name, **merged)


def _together(order: Sequence[Question]) -> int:
    return sum(bool(one.urgent and other.urgent) for one, other in pairwise(order))


@pytest.mark.long(rounds=200, short=30)
@given(
    signs=st.lists(st.sampled_from(["n", "u", "u", "o", "s", "us"]), max_size=6),
    verdicts=st.lists(st.sampled_from(["", "right", "wrong"]), min_size=6, max_size=6),
)
def test_no_other_order_of_the_same_questions_would_be_kinder(
    question: Make, bank: Gather, signs: list[str], verdicts: list[str]
) -> None:
    made = [_signed(question, f"q{at}", sign) for at, sign in enumerate(signs)]
    whole = bank(*made)
    stands = last_results(",".join(f"q{at} {verdict}" for at, verdict in enumerate(verdicts) if verdict))
    order = [next(one for one in made if one.id == name) for name in choose(whole, Settings(sensitive=True), stands)]
    assert sorted(one.id for one in order) == sorted(one.id for one in made)

    def may_open(first: Question) -> bool:
        return first.opener and not first.urgent and not whole.sensitive(first)

    openers = [one for one in made if may_open(one)]
    if openers:
        assert may_open(order[0])
    others = [other for other in permutations(made) if not openers or may_open(other[0])]
    assert _together(order) == min(map(_together, others))


@pytest.mark.long(rounds=100, short=15)
@given(
    signs=st.lists(st.sampled_from(["n", "u", "o", "s"]), max_size=30),
    topics=st.lists(st.sampled_from(["x", "y", "grave"]), min_size=30, max_size=30),
    verdicts=st.lists(st.sampled_from(["", "right", "wrong", "unknown", "partial"]), min_size=30, max_size=30),
    size=st.none() | st.integers(0, 40),
    chosen=st.sets(st.sampled_from(["x", "grave", "nothing"])).map(sorted),
    switch=st.sampled_from(["on", "off"]),
)
def test_only_fitting_questions_come_each_once_and_no_more_than_asked_for(
    question: Make,
    bank: Gather,
    signs: list[str],
    topics: list[str],
    verdicts: list[str],
    size: int | None,
    chosen: list[str],
    switch: str,
) -> None:
    fields = {"u": {"urgent": "true"}, "s": {"sensitive": "true"}, "o": {"opener": "false"}, "n": {}}
    made = {
        f"q{at}": question(f"q{at}", topic=topic, **fields[sign])
        for at, (sign, topic) in enumerate(zip(signs, topics, strict=False))
    }
    whole = bank(*made.values(), sensitive=("grave",))
    stands = last_results(",".join(f"q{at} {verdict}" for at, verdict in enumerate(verdicts) if verdict))
    everything = choose(whole, Settings(tuple(chosen), None, switch == "on"), stands)
    some = choose(whole, Settings(tuple(chosen), size, switch == "on"), stands)
    assert len(set(everything)) == len(everything)
    assert len(some) == min(len(everything), len(everything) if size is None else size)
    assert some == choose(whole, Settings(tuple(chosen), size, switch == "on"), stands)
    named = {name for name, one in made.items() if one.topic in chosen}
    mild = {name for name, one in made.items() if not whole.sensitive(one)}
    assert set(everything) == (named if chosen else set(made) if switch == "on" else mild)
    missed = [name for name in some if name in stands and stands[name].verdict != "right"]
    others = [name for name in everything if name not in stands or stands[name].verdict == "right"]
    if size is not None:
        assert len(missed) <= max(1, size * 4 // 10, size - len(others))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Settings(), "a"),
        (Settings(sensitive=True), "a b c"),
        (Settings(("grave",)), "b"),
        (Settings(("plain",)), "a c"),
        (Settings(("plain", "grave")), "a b c"),
        (Settings(("none",), sensitive=True), ""),
    ],
)
def test_sensitive_questions_come_by_the_switch_or_by_naming_their_topic(
    chosen: Settings, expected: str, question: Make, bank: Gather
) -> None:
    whole = bank(
        question("a", topic="plain"),
        question("b", topic="grave"),
        question("c", topic="plain", sensitive="true"),
        sensitive=("grave",),
    )
    assert set(choose(whole, chosen, {})) == set(expected.split())


def test_an_empty_bank_and_a_size_of_nothing_give_nothing(bank: Gather) -> None:
    assert choose(bank(), Settings(), {}) == ()
    assert choose(bank("a", "b"), Settings(size=0), {}) == ()
    assert choose(bank("a", "b"), Settings(size=9), {}) == ("a", "b")


def test_size_takes_the_most_needed(bank: Gather) -> None:
    assert choose(bank(*"abcd"), Settings(size=2), last_results("a right, d wrong")) == ("d", "b")
