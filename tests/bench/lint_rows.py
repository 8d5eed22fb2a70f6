"""All rules over a large bank against PyYAML's loader on its text, each in a fresh process."""

import json
from collections.abc import Iterator

import made_banks
from samples import SECONDS, Row
from workspace import Workspace

_RULES = "from lint_once import main; main()"
_LOADER = "from read_once import main; main()"
_LARGE = 10_000


def rules(place: Workspace, rounds: int) -> Iterator[Row]:
    """The rules themselves, without reading the bank; and what that is for one question."""
    large = str(place.file("rules.yaml", made_banks.many(_LARGE)))
    turns = [
        (json.loads(place.run(_RULES, large)[1]), json.loads(place.run(_LOADER, "floor", large)[1]))
        for _ in range(max(5, rounds // 4))
    ]
    assert all(ours["questions"] == _LARGE and ours["findings"] for ours, _ in turns), turns
    seconds = [ours["seconds"] for ours, _ in turns]
    yield Row(
        "all rules over 10,000 questions / `CSafeLoader`",
        seconds,
        [floor["seconds"] for _, floor in turns],
        1.5,
        SECONDS,
    )
    yield Row("the same for one question", [each / _LARGE for each in seconds])
