"""Reading a large bank with all its checks against PyYAML's loader alone, each in a fresh process."""

import json
from collections.abc import Iterator

import made_banks
from samples import MEGABYTES, SECONDS, Row
from workspace import Workspace

_CODE = "from read_once import main; main()"
_LARGE = 10_000
_EVERY = 100
"""In the faulty bank, one question in so many has a fault."""


def reading(place: Workspace, rounds: int) -> Iterator[Row]:
    """A sound bank, the same with faults, and the memory that the sound one took."""
    sound = str(place.file("sound.yaml", made_banks.many(_LARGE)))
    faulty = str(place.file("faulty.yaml", made_banks.many(_LARGE, faulty_every=_EVERY)))
    ways = (("ours", sound), ("floor", sound), ("ours", faulty))
    told = [[json.loads(place.run(_CODE, *way)[1]) for way in ways] for _ in range(max(5, rounds // 4))]
    assert all(one["questions"] == _LARGE for turn in told for one in turn), told
    assert all(ours["problems"] == 0 and broken["problems"] >= _LARGE // _EVERY for ours, _, broken in told), told
    seconds, peaks = ([[turn[at][what] for turn in told] for at in range(3)] for what in ("seconds", "peak"))
    yield Row("reading 10,000 questions with all problems / `CSafeLoader`", seconds[0], seconds[1], 0.4, SECONDS)
    yield Row("the same with a fault in every hundredth", seconds[2], seconds[1], unit=SECONDS)
    yield Row("peak memory of that reading, sound", peaks[0], peaks[1], unit=MEGABYTES)
