"""Grading typed answers against the standard library's own measure of likeness, each in a fresh process."""

import json
from collections.abc import Iterator

from samples import SECONDS, Row
from workspace import Workspace

_CODE = "from grade_once import main; main()"


def grading(place: Workspace, rounds: int) -> Iterator[Row]:
    """10,000 typed answers, ours and the floor's in turn."""
    told = [[json.loads(place.run(_CODE, way)[1]) for way in ("ours", "floor")] for _ in range(max(5, rounds // 4))]
    ours, floor = ([turn[at]["seconds"] for turn in told] for at in range(2))
    assert all(one["typed"] == 10_000 for turn in told for one in turn), told
    yield Row("grading 10,000 typed answers / `difflib.SequenceMatcher.ratio`", ours, floor, unit=SECONDS)
