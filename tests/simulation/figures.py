"""Prints what became of simulated learners: ``python -m tests.simulation.figures [LEARNERS OF EACH KIND]``."""

import sys
from collections import Counter

from .learners import KINDS, SESSIONS, Life, live, offered, shipped


def main(learners: int) -> None:
    """Print a line of figures for each kind of learner."""
    pool = shipped()
    there = len(offered(pool.bank))
    sys.stdout.write(f"{learners} learners of each kind, {SESSIONS} sessions of ten, {there} questions\n")
    every: list[Life] = []
    for kind in KINDS:
        lives = [live(kind, pool, seed) for seed in range(learners)]
        every += lives
        seen = [f"{sum(it.seen[at - 1] for it in lives) / len(lives) / there:.0%}" for at in (5, 10, 15, 20, 30)]
        least = min(it.seen[-1] for it in lives)
        between = sum((it.between for it in lives), Counter[int]())
        few = sum(times for gap, times in between.items() if gap < 4)
        again = max(it.again for it in lives)
        sys.stdout.write(
            f"{kind.name}: seen after 5, 10, 15, 20, 30 sessions {', '.join(seen)}, at least {least} of {there}; "
            f"returns {between.total()}, with fewer than four between {few}; to try again at most {again} of ten\n"
        )
    shown, right, expected = (sum(getattr(it, name) for it in every) for name in ("ordered", "in_order", "expected"))
    sys.stdout.write(f"orders drawn {shown}, the right one {right} times; by chance {expected:.0f}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
