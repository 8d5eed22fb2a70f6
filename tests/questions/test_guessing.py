"""Who knows nothing gets hardly more right than chance, whatever they look at."""

import pytest

from .guessing import KINDS, table

TOGETHER, ALONE = 0.10, 0.15
"""How far above chance all features together, and each one by itself, may come."""


@pytest.mark.parametrize("kind", KINDS)
def test_all_features_together_come_to_ten_points_above_chance_at_most(kind: str) -> None:
    shares = table()[kind]

    assert shares["all features"] <= shares["chance"] + TOGETHER


@pytest.mark.parametrize(
    ("kind", "feature"), [(kind, name) for kind, shares in table().items() for name in shares if name != "chance"]
)
def test_no_feature_comes_to_more_than_fifteen_points_above_chance(kind: str, feature: str) -> None:
    shares = table()[kind]

    assert shares[feature] <= shares["chance"] + ALONE
