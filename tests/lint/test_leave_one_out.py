"""The guesser that learns from all questions but one."""

from random import Random

import pytest

from quiz.lint.guesser.leave_one_out import Guessable, Learner, chance, hits, place


def test_a_bank_whose_keys_are_the_longest_options_is_guessed() -> None:
    answers = ({"length": "longest"}, {"length": "shortest"}, {"length": "between"})
    questions = [Guessable(str(number), answers, 0) for number in range(10)]

    assert hits(questions) == 1
    assert chance(questions) == pytest.approx(1 / 3)


def test_answers_that_look_alike_share_the_guess() -> None:
    questions = [Guessable(str(number), ({"comma": "no"}, {"comma": "no"}), number % 2) for number in range(10)]

    assert hits(questions) == chance(questions) == 0.5


@pytest.mark.parametrize(("number", "found"), [(9, "longest"), (2, "shortest"), (5, "between"), (7, "tied")])
def test_a_length_has_its_place(number: int, found: str) -> None:
    assert place(number, [9, 7, 7, 5, 2]) == found


def test_the_question_that_is_guessed_teaches_nothing() -> None:
    """Two questions, each with a value of its own on its key: seen nowhere else, it is no reason to pick the key."""
    one = Guessable("one", ({"sign": "a"}, {"sign": "plain"}), 0)
    other = Guessable("other", ({"sign": "b"}, {"sign": "plain"}), 0)

    assert Learner([one, other], ["sign"]).shares([0, 0]) == [1, 1]  # the plain one is known to be wrong
    assert Learner([one, other], ["sign"]).shares([1, 0]) == [0, 0]  # each time the other one misleads


def _numbered(keys: list[int]) -> Learner:
    answers = ({"length": "longest"}, {"length": "shortest"}, {"length": "between"}, {"length": "between"})
    return Learner([Guessable(str(number), answers, key) for number, key in enumerate(keys)], ["length"])


def test_what_chance_explains_has_a_large_p() -> None:
    keys = [Random(2).randrange(4) for _ in range(40)]
    learner = _numbered(keys)

    assert learner.p(10) > 0.1
    assert learner.p(10) == learner.p(10)


def test_what_chance_does_not_explain_has_a_small_p() -> None:
    assert _numbered([0] * 40).p(40) < 1e-6


def test_answers_without_a_difference_are_never_better_than_chance() -> None:
    answers = ({"comma": "no"}, {"comma": "no"})
    learner = Learner([Guessable(str(number), answers, 0) for number in range(30)], ["comma"])

    assert learner.shares([0] * 30) == [0.5] * 30
    assert learner.p(15) == 1
