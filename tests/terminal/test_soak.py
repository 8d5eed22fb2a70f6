"""Random input on every main screen; and that a failure is shrunk to the inputs that it needs."""

import pytest

from .soak import Play, failure_of, play_of, shrunk


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(0, marks=pytest.mark.long(rounds=15, short=1)),
        *(pytest.param(part, marks=pytest.mark.long(rounds=15)) for part in (1, 2, 3)),
    ],
)
def test_random_input_ends_no_run_with_an_error(part: int, rounds: int) -> None:
    """In parts, which can be played beside each other."""
    found = {seed: failure_of(play_of(seed)) for seed in range(part * rounds + 1, (part + 1) * rounds + 1)}

    assert {seed: failure for seed, failure in found.items() if failure} == {}


@pytest.mark.parametrize("seed", range(20))
def test_a_failure_is_shrunk_to_the_inputs_that_it_needs(seed: int) -> None:
    play = play_of(seed)
    needed = {play.acts[0], play.acts[-1]}

    def fails(less: Play) -> bool:
        return needed <= set(less.acts)

    assert set(shrunk(play, fails).acts) == needed


def test_a_seed_is_always_the_same_play() -> None:
    assert play_of(3) == play_of(3) != play_of(4)
