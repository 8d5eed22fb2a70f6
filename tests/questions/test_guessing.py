"""Who knows nothing gets hardly more right than chance, whatever they look at."""

import pytest

from .guessing import Guessable, chance, hits, place, table

TOGETHER, ALONE = 0.10, 0.15
"""How far above chance all features together, and each one by itself, may come."""


@pytest.mark.parametrize("kind", ["singles", "statements"])
def test_all_features_together_come_to_ten_points_above_chance_at_most(kind: str) -> None:
    shares = table()[kind]

    assert shares["all features"] <= shares["chance"] + TOGETHER


@pytest.mark.parametrize(
    ("kind", "feature"), [(kind, name) for kind, shares in table().items() for name in shares if name != "chance"]
)
def test_no_feature_comes_to_more_than_fifteen_points_above_chance(kind: str, feature: str) -> None:
    shares = table()[kind]

    assert shares[feature] <= shares["chance"] + ALONE


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
