"""A minute of random input, by mark; and that a failure is shrunk to what it needs."""

import pytest

from .soak import Play, play_of, shrunk, soak

SECONDS = 60.0


@pytest.mark.soak
def test_a_minute_of_random_input_ends_no_run_with_an_error() -> None:
    failures = [(seed, failure) for seed, _, failure in soak(SECONDS, 1) if failure]

    assert failures == []


@pytest.mark.parametrize("seed", range(20))
def test_a_failure_is_shrunk_to_the_inputs_that_it_needs(seed: int) -> None:
    play = play_of(seed)
    needed = {play.acts[0], play.acts[-1]}

    def fails(less: Play) -> bool:
        return needed <= set(less.acts)

    assert set(shrunk(play, fails).acts) == needed


def test_a_seed_is_always_the_same_play() -> None:
    assert play_of(3) == play_of(3) != play_of(4)
