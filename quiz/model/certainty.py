"""How sure a learner is of an answer, and the marks for it (certainty-based marking, Gardner-Medwin)."""

from collections.abc import Mapping

SURE = 3
"""The highest level."""

MARKS: Mapping[int, tuple[int, int]] = {1: (1, 0), 2: (2, -2), SURE: (3, -6)}
"""For each level what a right answer earns and what a wrong one costs.

Saying how sure one really is pays best: level 1 below 2 in 3, level 2 from there to 4 in 5, level 3 above.
"""
