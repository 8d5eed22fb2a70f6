"""All rules of craft over a large bank, each look in a fresh process."""

import json
from collections.abc import Iterator

import made_banks
from samples import SECONDS, Row
from workspace import Workspace

_CODE = "from lint_once import main; main()"
_LARGE = 10_000


def craft(place: Workspace, rounds: int) -> Iterator[Row]:
    """The look itself, without reading the bank; and what that is for one question."""
    large = str(place.file("craft.yaml", made_banks.many(_LARGE)))
    told = [json.loads(place.run(_CODE, large)[1]) for _ in range(max(5, rounds // 4))]
    assert all(one["questions"] == _LARGE and one["findings"] for one in told), told
    seconds = [one["seconds"] for one in told]
    yield Row("all rules of craft, 10,000 questions", seconds, unit=SECONDS)
    yield Row("the same for one question", [each / _LARGE for each in seconds])
