"""What is said only of larger groups: shares, discrimination, thirds, and what an author should look at."""

from collections.abc import Sequence
from random import Random

import pytest

from quiz.model import Bank
from quiz.stats import Item

from .groups import Learner, bank_of, by_name, sitting, statistics

KEY, FIRST, SECOND, NEVER = "right", "one", "two", "three"


@pytest.fixture(scope="module")
def bank() -> Bank:
    """Nine questions with one right option of four, and one where a word is typed."""
    options = "".join(f"\n      - {'correct' if it == KEY else 'wrong'}: {it}" for it in (KEY, FIRST, SECOND, NEVER))
    questions = "".join(
        f"\n  - id: q{at}\n    type: single\n    stem: Number {at}?\n    options:{options}" for at in range(9)
    )
    typed = "\n  - id: word\n    type: short-answer\n    stem: Which word?\n    answer: sesame"
    return bank_of(f"id: class\ntitle: A class\nlanguage: en\nquestions:{questions}{typed}")


def ranked(bank: Bank, size: int, odd: str, worst: Sequence[str], best: Sequence[str]) -> list[Learner]:
    """Return learners of rising knowledge, all with the same questions; to ``odd`` the better half says ``best``.

    Learner k of n is right in the first k/n of the other questions. What the worse and the better half say to ``odd``
    is taken in turn.
    """
    others = [question.id for question in bank.questions if question.id not in (odd, "word")]
    found = []
    for at in range(size):
        knows = (at + 1) * len(others) // size
        answers = [(name, (KEY if place < knows else FIRST,)) for place, name in enumerate(others)]
        says = (best if at >= size // 2 else worst)[at % len(best if at >= size // 2 else worst)]
        plan = [*others, odd]
        found.append(sitting(bank, [*answers, (odd, (says,))], plan=plan))
    return found


def item(bank: Bank, learners: Sequence[Learner], name: str = "q8") -> Item:
    return by_name(statistics(learners, bank))[name]


def test_discrimination_is_reported_from_thirty_learners_with_the_same_questions(bank: Bank) -> None:
    few = item(bank, ranked(bank, 29, "q8", [FIRST], [KEY]))
    assert (few.discrimination, few.withheld) == (None, "few")
    enough = item(bank, ranked(bank, 30, "q8", [FIRST], [KEY]))
    assert enough.withheld is None
    assert enough.discrimination
    assert enough.discrimination.learners == 30
    assert enough.discrimination.value > 0.7
    alike = item(bank, ranked(bank, 30, "q8", [KEY], [KEY]))
    assert (alike.discrimination, alike.withheld) == (None, "all-alike")


def test_there_is_no_discrimination_where_learners_had_different_questions(bank: Bank) -> None:
    chance, names = Random(3), [f"q{at}" for at in range(8)]
    learners = []
    for _ in range(60):
        chosen = [*chance.sample(names, 3), "q8"]
        learners.append(sitting(bank, [(name, (KEY,)) for name in chosen], "practice", plan=chosen))
    found = statistics(learners, bank)
    assert (by_name(found)["q8"].discrimination, by_name(found)["q8"].withheld) == (None, "other-questions")
    assert not found.sets


def test_an_answer_that_is_missing_makes_no_row_of_a_set_but_counts_for_its_question(bank: Bank) -> None:
    learners = ranked(bank, 30, "q8", [FIRST], [KEY])
    learners[0] = sitting(bank, [("q8", (FIRST,))], plan=[f"q{at}" for at in range(9)])
    found = item(bank, learners)
    assert found.asked == 30
    assert (found.discrimination, found.withheld) == (None, "other-questions")


@pytest.mark.parametrize(
    ("size", "worst", "best", "noted"),
    [
        (9, [KEY], [FIRST], set()),
        (10, [KEY], [FIRST], {"negative-hint"}),
        (29, [KEY], [FIRST], {"negative-hint"}),
        (30, [KEY], [FIRST], {"negative", "second-key"}),
        (30, [FIRST], [KEY], set()),
        (99, [FIRST, KEY], [KEY, FIRST], {"unused"}),
        (100, [FIRST, KEY], [KEY, FIRST], {"weak", "unused"}),
    ],
)
def test_what_a_question_does_to_the_order_of_learners_is_noted_from_enough_of_them(
    bank: Bank, size: int, worst: list[str], best: list[str], noted: set[str]
) -> None:
    assert set(item(bank, ranked(bank, size, "q8", worst, best)).notes) == noted


def test_a_distractor_that_the_best_prefer_is_named_and_thirds_are_shown_from_sixty(bank: Bank) -> None:
    thirty = item(bank, ranked(bank, 30, "q8", [KEY, FIRST], [SECOND]))
    assert thirty.notes["second-key"] == (SECOND,)
    assert all(choice.share is None and choice.thirds is None for choice in thirty.choices)
    sixty = item(bank, ranked(bank, 60, "q8", [KEY, FIRST], [SECOND]))
    shown = {choice.text: (choice.share, *(choice.thirds or ())) for choice in sixty.choices}
    assert shown[SECOND] == pytest.approx((0.5, 0, 0.5, 1), abs=0.1)
    assert shown[NEVER] == (0, 0, 0, 0)
    assert sixty.notes["unused"] == (NEVER,)


def test_a_typed_word_that_the_best_prefer_to_the_key_is_named(bank: Bank) -> None:
    learners = ranked(bank, 40, "word", ["sesame"], ["poppy"])
    assert item(bank, learners, "word").notes["second-key"] == ("poppy",)


@pytest.mark.parametrize(
    ("responses", "noted"),
    [
        ([KEY] * 19, set()),
        ([KEY] * 20, {"easy"}),
        ([KEY] * 5 + [FIRST] * 15, set()),
        ([KEY] * 4 + [FIRST] * 16, {"hard"}),
        ([FIRST] * 6, set()),
        ([FIRST] * 10, {"check-key"}),
        ([KEY] * 6 + [""] * 4, set()),
        ([KEY] * 5 + [""] * 5, {"not-taught"}),
        ([""] * 5 + [KEY] * 4, set()),
    ],
)
def test_easy_hard_untaught_and_doubtful_keys_are_noted_from_enough_answers(
    bank: Bank, responses: list[str], noted: set[str]
) -> None:
    learners = [sitting(bank, [("q0", (it,) if it else ())], "practice") for it in responses]
    assert set(item(bank, learners, "q0").notes) == noted


def test_a_whole_set_is_described_from_thirty_learners_and_its_reliability_from_eight_questions(bank: Bank) -> None:
    learners = ranked(bank, 30, "q8", [FIRST], [KEY])
    (whole,) = statistics(learners, bank).sets
    assert (whole.learners, len(whole.names)) == (30, 9)
    assert whole.alpha
    assert whole.alpha.low < whole.alpha.value < whole.alpha.high
    short = [
        sitting(
            bank, [(f"q{at}", (KEY if at < k % 8 else FIRST,)) for at in range(7)], plan=[f"q{at}" for at in range(7)]
        )
        for k in range(30)
    ]
    (seven,) = statistics(short, bank).sets
    assert (len(seven.names), seven.alpha, seven.error) == (7, None, None)
    assert not statistics(learners[:29], bank).sets
