"""What is left to chance is: the place of the key, and which questions are put off."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from quiz import kinds
from quiz.engine import Answer, Next, Plan, QuestionPool, Skip, begin, step
from quiz.model import Bank, Pick, Question

Make = Callable[..., Question]
Gather = Callable[..., Bank]


@pytest.mark.parametrize("options", [3, 4])
@pytest.mark.long(rounds=30_000, short=2_000)
def test_the_key_is_at_any_place_equally_often(bank: Gather, question: Make, options: int, rounds: int) -> None:
    texts = [{"correct": "key"}, *({"wrong": f"distractor {number}"} for number in range(options - 1))]
    pool = QuestionPool.of(bank(question("a", options=texts)))
    places: Counter[int] = Counter()
    for seed in range(rounds):
        asked = begin(pool, Plan(("a",), seed)).session.asked
        assert asked
        assert isinstance(asked.interaction, Pick)
        places[asked.interaction.options.index("key")] += 1

    expected = rounds / options
    assert all(abs(times - expected) < 5 * expected**0.5 for times in places.values())
    assert len(places) == options


@pytest.mark.long(rounds=500, short=40)
def test_whatever_is_skipped_comes_once_more_and_nothing_is_left_unasked(bank: Gather, rounds: int) -> None:
    names = "abcdefghij"
    pool = QuestionPool.of(bank(*names))
    for seed in range(rounds):
        chance, asked = Random(seed), list[str]()
        session = begin(pool, Plan(tuple(names), seed)).session
        skipped: Counter[str] = Counter()
        while question := session.question:
            name = question.id
            asked.append(name)
            if chance.random() < 0.3:
                skipped[name] += 1
                session = step(session, Skip()).session
            else:
                session = step(step(session, Answer(kinds.key(question))).session, Next()).session
        assert Counter(asked) == {name: 1 + bool(skipped[name]) for name in names}
